import Foundation

/// Random numbers of the system, fetched many at a time because each fetch is a system call.
///
/// A class because all callers share the numbers that are left.
final class RandomPool: @unchecked Sendable {
  static let shared = RandomPool()

  private let lock = NSLock()
  private var words = [UInt64](repeating: 0, count: 32)
  private var available = 0
  /// The process that fetched the numbers, as ``forks`` counts them.
  private var owner: Int

  /// How many times this process is a fork of a fork; never freed.
  private nonisolated(unsafe) static let forks: UnsafeMutablePointer<Int> = {
    let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    count.initialize(to: 0)
    return count
  }()

  private init() {
    owner = Self.forks.pointee
    // A forked child process must not repeat the numbers of its parent. What is done here must not
    // wait: the child has only the thread that forked, and another one may have held any lock.
    pthread_atfork(nil, nil) { RandomPool.forks.pointee += 1 }
  }

  /// A random number, which is removed from the pool.
  ///
  /// While another thread uses the pool the number comes from the system. So it always does in a child
  /// process when the other thread did so during the fork: there the pool stays locked.
  func next() -> UInt64 {
    guard lock.try() else {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    }
    defer { lock.unlock() }
    if available == 0 || owner != Self.forks.pointee { refill() }
    available -= 1
    defer { words[available] = 0 }
    return words[available]
  }

  /// 256 bytes are the most that the system returns at once:
  /// <https://man7.org/linux/man-pages/man3/getentropy.3.html>.
  private func refill() {
    owner = Self.forks.pointee
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
