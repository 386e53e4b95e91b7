import Foundation

/// Times with random bits, each greater than the previous one, even within a millisecond or when
/// the clock goes back.
///
/// A class because all callers share the last value.
final class MonotonicClock: @unchecked Sendable {
  private let lock = NSLock()
  private let highBits: Int
  private var time: UInt64 = 0
  private var high: UInt16 = 0
  private var low: UInt64 = 0

  /// - Parameter highBits: How many random bits there are besides 64, at most 16.
  init(highBits: Int) {
    self.highBits = highBits
  }

  /// The next value: new random bits in a new millisecond, else the previous ones plus one.
  func next() -> (time: UInt64, high: UInt16, low: UInt64) {
    next(at: IdentifierGenerator.milliseconds())
  }

  /// The next value at a time.
  func next(at now: UInt64) -> (time: UInt64, high: UInt16, low: UInt64) {
    lock.withLock {
      if now > time {
        draw(now)
      } else if low < .max {
        low += 1
      } else if high < highLimit {
        (high, low) = (high + 1, 0)
      } else {
        draw(time + 1)
      }
      return (time, high, low)
    }
  }

  private var highLimit: UInt16 { UInt16.max >> UInt16(16 - highBits) }

  private func draw(_ now: UInt64) {
    var generator = PooledGenerator()
    time = now
    high = UInt16(truncatingIfNeeded: generator.next()) & highLimit
    low = generator.next()
  }
}
