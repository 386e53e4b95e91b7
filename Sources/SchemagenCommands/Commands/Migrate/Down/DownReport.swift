import CanonicalJSON
import SchemagenMigrator
import SchemagenRuntime

/// What `migrate down` has done, or would do.
struct DownReport: Sendable {
  /// The display name of the database.
  let database: String
  /// The migrations to take back, the newest first.
  let reversals: [Reversal]
  /// What that loses.
  var losses: [LostRows] = []
  /// The ids of the migrations that were taken back.
  var reverted: [String] = []

  /// Checks that there are as many migrations as a person asked for.
  ///
  /// - Throws: A failure that says how many there are.
  func check(count: Int) throws {
    guard reversals.count < count else { return }
    throw CommandFailure(
      reversals.isEmpty
        ? "\(database) has no applied migrations."
        : "\(database) has only \(reversals.count) applied "
          + "\(reversals.count == 1 ? "migration" : "migrations"), not \(count).")
  }

  /// The refusal to lose rows unasked.
  var refusal: CommandFailure {
    var failure = CommandFailure(
      "Taking this back loses rows of \(database), so nothing was changed.",
      help: losses.map(\.line) + ["Pass --accept-data-loss to take it back all the same."],
      status: .needsDecision)
    failure.details = [("losses", .array(losses.map(\.json)))]
    return failure
  }

  /// The failure of a script.
  func failure(_ error: any Error, isInterrupted: Bool, _ url: DatabaseURL) -> CommandFailure {
    let before =
      reverted.isEmpty ? [] : ["Taken back before it: \(reverted.joined(separator: ", "))."]
    if isInterrupted {
      return CommandFailure(
        "Interrupted.", help: [interruption] + before, status: .interrupted)
    }
    let cause =
      (error as? DatabaseError).map { CommandFailure($0, at: url) }
      ?? CommandFailure(describing: error)
    var failure = CommandFailure(cause.message, help: cause.help + before, status: cause.status)
    failure.place = cause.place
    failure.details = [("reverted", .strings(reverted))]
    return failure
  }

  /// What is so of the script that was running.
  private var interruption: String {
    guard let running = reversals.first(where: { !reverted.contains($0.id) }),
      !running.script.script.isTransactional
    else { return "The running script was rolled back." }
    return
      "down.sql of \(running.id) runs without a transaction: `schemagen migrate status` shows how "
      + "far it is."
  }

  /// The report as text.
  var text: String {
    guard !reverted.isEmpty else { return "There is nothing to take back in \(database)." }
    let lines = ["Taken back from \(database)"] + reverted.map { "  \($0)" }
    let lost = losses.isEmpty ? [] : ["Lost"] + losses.map { "  \($0.line)" }
    let pending = reversals.filter { $0.isInFolder && reverted.contains($0.id) }.count
    let ending =
      switch pending {
      case 0: [String]()
      case 1: ["Its files stay, and it is pending again."]
      default: ["Their files stay, and they are pending again."]
      }
    return (lines + lost + ending).joined(separator: "\n")
  }

  /// The scripts, in the order in which they run.
  var script: String {
    reversals.map(\.text).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "reverted": .strings(reverted), "losses": .array(losses.map(\.json)),
      "scripts": .array(
        reversals.map { ["id": .string($0.id), "sql": .string($0.text)] as JSONNode }),
    ]
  }
}
