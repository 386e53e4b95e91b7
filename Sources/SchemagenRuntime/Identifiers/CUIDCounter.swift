import Foundation

/// Counts the identifiers of this process; four digits to the base 36.
///
/// A class because all callers share the count.
final class CUIDCounter: @unchecked Sendable {
  private let lock = ForkLock(.cuid)
  private var count: UInt64 = 0

  func next() -> UInt64 {
    lock.withLock {
      count = (count + 1) % (36 * 36 * 36 * 36)
      return count
    }
  }
}
