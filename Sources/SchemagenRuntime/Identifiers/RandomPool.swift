import Foundation

/// Random numbers of the system, fetched many at a time because each fetch is a system call.
///
/// A class because all callers share the numbers that are left.
final class RandomPool: @unchecked Sendable {
  static let shared = RandomPool()

  private let lock = ForkLock(.random)
  private var words = [UInt64](repeating: 0, count: 32)
  private var available = 0
  /// The process that fetched the numbers, as ``ForkLock/forks`` counts them.
  private var owner = 0

  private init() {}

  /// A random number, which is removed from the pool; a forked child process does not repeat those of its
  /// parent.
  func next() -> UInt64 {
    lock.withLock {
      if available == 0 || owner != lock.forks { refill() }
      available -= 1
      defer { words[available] = 0 }
      return words[available]
    }
  }

  /// 256 bytes are the most that the system returns at once:
  /// <https://man7.org/linux/man-pages/man3/getentropy.3.html>.
  private func refill() {
    owner = lock.forks
    let isFilled = words.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map { getentropy($0, buffer.count) == 0 } ?? false
    }
    if !isFilled {
      var generator = SystemRandomNumberGenerator()
      for index in words.indices { words[index] = generator.next() }
    }
    available = words.count
  }
}
