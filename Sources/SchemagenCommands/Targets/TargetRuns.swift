/// Work on several databases, one after another or some at the same time.
struct TargetRuns: Sendable {
  let targets: [DatabaseTarget]
  /// How many at the same time.
  let parallel: Int
  let context: CommandContext

  /// Does some work with each database; a failure of one does not stop the others. After Ctrl-C, what runs
  /// is cancelled and nothing more is begun.
  ///
  /// - Parameter work: The work; its console names the database in each line.
  /// - Returns: What became of each, in the order of the databases.
  func each<Value: Sendable>(
    _ work: @escaping @Sendable (DatabaseTarget, CommandContext) async throws -> Value
  ) async throws -> [TargetOutcome<Value>] {
    try await Interrupts.cancelling {
      await withTaskGroup(of: (Int, TargetOutcome<Value>).self) { group in
        var outcomes = [TargetOutcome<Value>](repeating: .notBegun, count: targets.count)
        var next = 0
        while next < min(parallel, targets.count) {
          begin(next, work, in: &group)
          next += 1
        }
        for await (index, outcome) in group {
          outcomes[index] = outcome
          guard next < targets.count, !Task.isCancelled else { continue }
          begin(next, work, in: &group)
          next += 1
        }
        return outcomes
      }
    }
  }

  private func begin<Value: Sendable>(
    _ index: Int,
    _ work: @escaping @Sendable (DatabaseTarget, CommandContext) async throws -> Value,
    in group: inout TaskGroup<(Int, TargetOutcome<Value>)>
  ) {
    let target = targets[index]
    var context = context
    context.console = context.console.prefixed(target.name)
    group.addTask { [context] in
      do {
        if let failure = target.failure { throw failure }
        return (index, .done(try await work(target, context)))
      } catch {
        let failure = CommandFailure(describing: error).withoutSecrets(of: [target.url.url])
        return (index, .failed(failure.without(prefix: target.url.displayName + ": ")))
      }
    }
  }
}
