import TestSupport

extension Fault {
  /// A role has settings under which other programs work.
  static let roleSettings = Fault(
    name: "role-settings", about: "isolation, timeouts and search_path that ALTER ROLE sets"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("settings of a role: PostgreSQL").skip("no server is installed")
    }
    let cluster = try PostgresCluster.shared()
    let version =
      Int(try cluster.execute("SHOW server_version_num", in: "postgres").dropLast()) ?? 0
    let isolations = ["read committed", "repeatable read", "serializable"]
    let transactionTimeouts = version >= 170_000 ? ["0", "300ms"] : [nil]
    var matrix: [RoleTrial.Settings] = []
    for isolation in isolations {
      for idle in ["0", "100ms"] {
        for statement in ["0", "200ms"] {
          for path in [nil, "app, public"] {
            for transaction in transactionTimeouts {
              matrix.append(
                .init(
                  isolation: isolation, idleTimeout: idle, statementTimeout: statement,
                  searchPath: path, transactionTimeout: transaction))
            }
          }
        }
      }
    }
    if suite.isShort {
      var random = suite.random(5)
      matrix = [matrix.last].compactMap(\.self) + matrix.shuffled(using: &random).prefix(2)
    }
    for isTransactional in [true, false] {
      let form = isTransactional ? "one transaction" : "no transaction"
      let row = suite.table.row("settings of a role: PostgreSQL, \(form)")
      let trial = try RoleTrial(isTransactional: isTransactional, suite)
      for settings in matrix {
        row.attempt(settings.description) { try trial.run(settings) }
      }
    }
  }
}
