import TestSupport

extension Fault {
  /// Instances of an application start at once.
  static let manyRunners = Fault(
    name: "many-runners",
    about: "2, 8 and 16 runners at once on an empty database and on one that is behind"
  ) { suite in
    for kind in DatabaseKind.usable {
      for isTransactional in [true, false] {
        let form = isTransactional ? "one transaction" : "no transaction"
        let race = try RunnerRace(kind, isTransactional: isTransactional, suite)
        let row = suite.table.row("runners at once: \(kind.title), \(form)")
        for runners in suite.isShort ? [8] : [2, 8, 16] {
          for round in 1...suite.count(short: 1, whole: 5) {
            for start in RunnerRace.Start.allCases {
              row.attempt("\(runners) runners, \(start), round \(round)") {
                try race.run(runners, from: start)
              }
            }
          }
        }
      }
    }
  }
}
