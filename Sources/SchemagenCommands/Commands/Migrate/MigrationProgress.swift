import Dispatch
import MigrationFiles
import SchemagenMigrator
import Synchronization

/// What becomes of migrations while they are applied: says it, and remembers it for a failure.
///
/// A class because the migrator reports to it from another thread.
final class MigrationProgress: Sendable {
  private struct State {
    var running: Migration?
    var startedAt = 0.0
    var applied: [Migration] = []
    var drifted: [String] = []
    var ticker: (any DispatchSourceTimer)?
    var showsLine = false
  }

  private let context: CommandContext
  /// The seconds between two looks at the clock.
  private let interval: Double
  private let state = Mutex(State())

  /// Starts with nothing applied.
  init(_ context: CommandContext, interval: Double = 1) {
    self.context = context
    self.interval = interval
  }

  deinit { stop() }

  /// The migration that was started last and is not applied.
  var running: Migration? { state.withLock(\.running) }
  /// The migrations that have been applied.
  var applied: [Migration] { state.withLock(\.applied) }

  /// What the database differs in, beside what was changed; a phrase each.
  var drifted: [String] { state.withLock(\.drifted) }

  /// Takes up a step of the migrator.
  func note(_ event: MigrationEvent) {
    let console = context.console
    switch event {
    case .starting(let migration): start(migration)
    case .applied(let migration):
      stop()
      let seconds = state.withLock { state in
        state.running = nil
        state.applied.append(migration)
        return context.now() - state.startedAt
      }
      console.note("Applied \(migration.id) in \(Self.time(seconds)).")
    case .recorded(let migration):
      let count = migration.header.replaces.count
      console.note(
        "Recorded \(migration.id): the database has the \(count) migrations that it replaces.")
    case .waiting(let holder):
      console.note("Waiting for another run that holds the lock: \(holder).")
    case .retrying(let migration, let attempt):
      console.note("\(migration.id): a table is in use; retrying (\(attempt)).")
    case .resuming(let migration, let count):
      console.note(
        "\(migration.id): continuing after \(count) completed "
          + "\(count == 1 ? "statement" : "statements").")
    case .unverified(let reason):
      stop()
      console.warn("The database was not verified: \(reason.asSentence)")
    case .drifted(let differences):
      stop()
      state.withLock { $0.drifted = differences }
      console.warn(
        "The database is not all that its migrations declare, because of SQL written by hand or a change "
          + "outside of them:"
          + differences.map { "\n  - \($0)" }.joined())
    }
  }

  /// Ends the line that counts the seconds.
  func stop() {
    let showed = state.withLock { state in
      state.ticker?.cancel()
      state.ticker = nil
      defer { state.showsLine = false }
      return state.showsLine
    }
    if showed { context.console.clearProgress() }
  }

  private func start(_ migration: Migration) {
    stop()
    context.console.note("Applying \(migration.id) …")
    state.withLock { state in
      state.running = migration
      state.startedAt = context.now()
      state.ticker = context.console.showsProgress ? ticker(for: migration) : nil
    }
  }

  /// Counts the seconds on a terminal, so that a long migration is seen to run.
  private func ticker(for migration: Migration) -> any DispatchSourceTimer {
    let ticker = DispatchSource.makeTimerSource(queue: .global())
    let start = DispatchTime.now()
    ticker.schedule(deadline: start + interval, repeating: interval)
    ticker.setEventHandler { [weak self] in
      let nanoseconds = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
      self?.show("\(migration.id): running for \(nanoseconds / 1_000_000_000) s")
    }
    ticker.resume()
    return ticker
  }

  private func show(_ line: String) {
    state.withLock { state in
      guard state.ticker != nil else { return }
      state.showsLine = true
      context.console.progress(line)
    }
  }

  private static func time(_ seconds: Double) -> String {
    let milliseconds = Int((max(0, seconds) * 1000).rounded())
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
