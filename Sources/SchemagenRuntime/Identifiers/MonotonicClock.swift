import Foundation

/// Times with random bits, each greater than the previous one, even within a millisecond or when
/// the clock goes back.
///
/// A class because all callers share the last value.
final class MonotonicClock: @unchecked Sendable {
  private let lock: ForkLock
  /// The process that made the last value, as ``ForkLock/forks`` counts them.
  private var owner = 0
  private let highBits: Int
  private var time: UInt64 = 0
  private var high: UInt16 = 0
  private var low: UInt64 = 0

  /// - Parameters:
  ///   - owner: What uses the clock.
  ///   - highBits: How many random bits there are besides 64, at most 16.
  init(_ owner: ForkLock.Owner, highBits: Int) {
    lock = ForkLock(owner)
    self.highBits = highBits
  }

  /// The next value: new random bits in a new millisecond, else the previous ones plus one.
  func next() -> (time: UInt64, high: UInt16, low: UInt64) {
    next(at: IdentifierGenerator.milliseconds())
  }

  /// The next value at a time.
  func next(at now: UInt64) -> (time: UInt64, high: UInt16, low: UInt64) {
    lock.withLock {
      // A forked child must not continue with the values of its parent.
      if now > time || owner != lock.forks {
        draw(max(now, time))
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
    owner = lock.forks
    time = now
    high = UInt16(truncatingIfNeeded: generator.next()) & highLimit
    low = generator.next()
  }
}
