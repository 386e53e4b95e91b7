import Foundation

/// A lock of a generator of identifiers, which is free in a forked child process whatever the threads of
/// its parent held.
struct ForkLock: @unchecked Sendable {
  /// The generators that have such a lock.
  enum Owner: Int, CaseIterable {
    case uuid7, ulid, cuid, random
  }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  init(_ owner: Owner) {
    _ = Self.registration
    mutex = Self.mutexes + owner.rawValue
  }

  /// How many forks lie between this process and the one that was started; read with the lock held.
  var forks: Int { Self.forkCount.pointee }

  func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Never freed, as the locks are those of the process.
  private nonisolated(unsafe) static let forkCount: UnsafeMutablePointer<Int> = {
    let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    count.initialize(to: 0)
    return count
  }()

  private static let lockCount = Owner.allCases.count

  private nonisolated(unsafe) static let mutexes: UnsafeMutablePointer<pthread_mutex_t> = {
    let mutexes = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: lockCount)
    for index in 0..<lockCount { pthread_mutex_init(mutexes + index, nil) }
    return mutexes
  }()

  /// The child has only the thread that forked: its handler must neither wait nor allocate, so everything
  /// that it uses is made before the handler is registered.
  private static let registration: Void = {
    _ = (forkCount, lockCount, mutexes)
    pthread_atfork(nil, nil) {
      ForkLock.forkCount.pointee += 1
      for index in 0..<ForkLock.lockCount { pthread_mutex_init(ForkLock.mutexes + index, nil) }
    }
  }()
}
