import Foundation
import TestSupport

extension Fault {
  /// The runner is told to end.
  static let interruptedRunner = Fault(
    name: "interrupted-runner",
    about: "Ctrl-C and SIGTERM while a statement runs, then deploy again"
  ) { suite in
    for kind in DatabaseKind.usable where !suite.isShort || kind != .journaledSQLite {
      for isTransactional in [true, false] {
        let steps = try StepsProject(
          kind, isTransactional: isTransactional,
          isConcurrent: !isTransactional && kind == .postgresql, tool: suite.tool)
        let interrupted = InterruptedRunner(
          tool: suite.tool, steps: steps, isTransactional: isTransactional)
        let form = "\(kind.title), \(isTransactional ? "one transaction" : "no transaction")"
        let row = suite.table.row("interrupted after statement k: \(form)")
        for (name, signal) in [("SIGINT", SIGINT), ("SIGTERM", SIGTERM)] {
          for number in suite.isShort ? [7] : [0, 3, 7, 11] {
            row.attempt("\(name) after statement \(number)") {
              try interrupted.after(number, by: signal)
            }
          }
        }
      }
    }
  }
}

/// Interrupts runners of one project.
private struct InterruptedRunner {
  let tool: Tool
  let steps: StepsProject
  let isTransactional: Bool

  /// Interrupts the runner when so many statements are done, while the next one runs.
  func after(_ number: Int, by signal: Int32) throws {
    let database = try steps.base.copy()
    let outcome: Outcome
    if let database = database as? PostgresDatabase {
      outcome = try onServer(database, number, signal)
    } else {
      let run = try start(on: database)
      try waitUntil("the migration runs") { run.hasEnded || run.text.contains(StepsProject.second) }
      pause(steps.seconds * Double(number) / Double(StepsProject.count))
      run.interrupt(by: signal)
      outcome = try run.finish()
    }
    // A signal may come when the last statement is done.
    if outcome.status != 0 {
      try outcome.expect(130, says: ["Interrupted.", StepsProject.second, state])
    }
    try tool.run("migrate", "deploy", in: steps.project, on: database.url).expect(0)
    try database.expect(steps.reference)
  }

  /// The statement of a server waits for a lock, and must no longer do so when the runner is gone.
  private func onServer(
    _ database: PostgresDatabase, _ number: Int, _ signal: Int32
  ) throws -> Outcome {
    let gate = Gate(number + 1, of: database)
    let holder = try gate.close()
    let run = try start(on: database)
    try gate.waitForRunner()
    run.interrupt(by: signal)
    let outcome = try run.finish()
    try require(outcome.status != 0, "the runner went on, though its statement waits\n\(outcome)")
    let waiting = try database.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
    try require(waiting == "0\n", "its statement still waits for a lock")
    holder.release()
    return outcome
  }

  private func start(on database: any TrialDatabase) throws -> ToolRun {
    try tool.start(["migrate", "deploy"], in: steps.project, on: database.url)
  }

  /// What the message says of the database.
  private var state: String {
    isTransactional ? "was rolled back" : "`schemagen migrate status` shows how far it is"
  }
}
