import Foundation
import TestSupport

extension Fault {
  /// The server is gone in the middle of a migration, and comes back.
  static let lostServer = Fault(
    name: "lost-server",
    about: "the server is killed or stopped at once in the middle of a migration, and starts again"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("lost server: PostgreSQL").skip("no server is installed")
    }
    for isTransactional in [true, false] {
      let form = isTransactional ? "one transaction" : "no transaction"
      let row = suite.table.row("server killed or stopped at once: PostgreSQL, \(form)")
      let server = try LossyServer()
      let steps = try StepsProject(
        .postgresql, isTransactional: isTransactional, isConcurrent: !isTransactional,
        tool: suite.tool, from: try PostgresDatabase(on: server.cluster))
      for number in suite.isShort ? [7] : [0, 3, 7, 8, 11] {
        for loss in suite.isShort ? [.killed] : LossyServer.Loss.allCases {
          row.attempt("after statement \(number), \(loss)") {
            try lose(server, loss, steps, number, isTransactional: isTransactional, suite)
          }
        }
      }
    }
  }

  private static func lose(
    _ server: LossyServer, _ loss: LossyServer.Loss, _ steps: StepsProject, _ number: Int,
    isTransactional: Bool, _ suite: Suite
  ) throws {
    guard let base = steps.base as? PostgresDatabase else { return }
    let database = try base.copied()
    let gate = Gate(number + 1, of: database)
    let holder = try gate.close()
    let run = try suite.tool.start(["migrate", "deploy"], in: steps.project, on: database.url)
    try gate.waitForRunner()
    try server.lose(loss)
    holder.release()
    let outcome = try run.finish()
    try server.start()
    try outcome.expect(
      1,
      says: [
        StepsProject.second, "migration.sql:\(gate.line(isTransactional: isTransactional))",
        gate.stateAfterLoss(isTransactional: isTransactional),
      ], not: ["Applied \(StepsProject.second)"])
    try suite.tool.run("migrate", "deploy", in: steps.project, on: database.url).expect(0)
    try database.expect(steps.reference)
  }
}
