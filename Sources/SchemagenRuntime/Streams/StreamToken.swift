import Foundation

/// Identifies a stream, and tells its connection when the rest of it is no longer wanted.
///
/// A class, because the reader and the connection share it; the lock guards its state.
final class StreamToken: @unchecked Sendable {
  private let lock = NSLock()
  private var abandoned = false

  var isAbandoned: Bool { lock.withLock { abandoned } }

  func abandon() {
    lock.withLock { abandoned = true }
  }
}
