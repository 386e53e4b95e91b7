import CanonicalJSON

/// The report of `migrate check`.
struct CheckReport {
  /// The migrations folder in messages.
  let folder: String
  /// How many migrations there are.
  var count = 0
  private(set) var problems: [CheckProblem] = []
  /// The databases on which all migrations have run.
  var replayed: [String] = []
  /// Those for which there was no server.
  var notReplayed: [String] = []

  /// Adds problems; one that both databases have is listed once.
  mutating func add(_ found: [CheckProblem]) {
    problems += found.filter { !problems.contains($0) }
  }

  /// Prints the problems, or that the folder is in order.
  func show(on console: Console) {
    for problem in problems {
      console.fail(problem.message, place: problem.place, help: problem.help)
    }
    for name in notReplayed {
      console.note("Not run on \(name): name a server with --server URL.")
    }
    guard problems.isEmpty else { return }
    let what = count == 1 ? "1 migration" : "\(count) migrations"
    let proof =
      replayed.isEmpty
      ? "the chain, snapshot.json and the schema agree"
      : "on \(replayed.joined(separator: " and ")) they lead to what the schema says, and back to an "
        + "empty database"
    console.report("\(folder) is in order (\(what)): \(proof).")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "ok": .boolean(problems.isEmpty), "migrations": .number(count),
      "replayed": .strings(replayed), "notReplayed": .strings(notReplayed),
      "problems": .array(problems.map(\.json)),
    ]
  }
}
