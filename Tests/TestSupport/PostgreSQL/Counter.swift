import Foundation

/// Numbers from 1, each given out once.
///
/// A class because its users share it; the lock guards the number.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func next() -> Int {
    lock.withLock {
      value += 1
      return value
    }
  }
}
