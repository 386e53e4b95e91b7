import Foundation

/// What is to be done after a transaction has committed.
///
/// A class, because a transaction and those inside of it share it.
final class CommitHooks: @unchecked Sendable {
  private let lock = NSLock()
  private var hooks: [@Sendable () async -> Void] = []

  /// How many there are, to come back to when a savepoint is rolled back.
  var count: Int { lock.withLock { hooks.count } }

  func append(_ hook: @escaping @Sendable () async -> Void) {
    lock.withLock { hooks.append(hook) }
  }

  /// Forgets the hooks of a savepoint that was rolled back.
  func removeAll(after count: Int) {
    lock.withLock { hooks.removeSubrange(min(count, hooks.count)...) }
  }

  /// Runs them in the order in which they were added.
  func run() async {
    for hook in lock.withLock({ hooks }) { await hook() }
  }
}
