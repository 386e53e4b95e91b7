import TestSupport

extension Fault {
  /// Instances start at once, and a transaction-mode pooler is between them and the server.
  static let pooledRunners = Fault(
    name: "pooled-runners", about: "runners at once through pgbouncer in transaction mode"
  ) { suite in
    guard PostgresCluster.isAvailable, let pooler = try Pooler(before: PostgresCluster.shared())
    else {
      return suite.table.row("runners at once through pgbouncer").skip("it is not installed")
    }
    for isTransactional in [true, false] {
      let form = isTransactional ? "one transaction" : "no transaction"
      let race = try RunnerRace(.postgresql, isTransactional: isTransactional, suite)
      let row = suite.table.row("runners at once: PostgreSQL through pgbouncer, \(form)")
      for runners in suite.isShort ? [8] : [2, 8, 16] {
        for round in 1...suite.count(short: 1, whole: 5) {
          for start in RunnerRace.Start.allCases {
            row.attempt("\(runners) runners, \(start), round \(round)") {
              try race.run(runners, from: start) { pooler.url(of: $0) }
            }
          }
        }
      }
    }
  }
}
