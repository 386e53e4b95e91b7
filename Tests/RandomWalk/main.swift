import DatabaseSchema
import DatabaseTypes
import Foundation
import MigrationWalk
import TestSupport

// `swift run -c release RandomWalk [--seed N] [--edits N] [--database postgresql|sqlite] [--verbose]`
// edits schemas at random and migrates real databases with them. Nothing here is a test; the tests
// run a shorter walk.
do {
  let options = try WalkOptions(Array(CommandLine.arguments.dropFirst()))
  for dialect in options.dialects {
    let isVerbose = options.isVerbose
    let walk = MigrationWalk(seed: options.seed, dialect: dialect) { if isVerbose { print($0) } }
    let start = Date()
    let report = try await walk.run(edits: options.edits)
    let seconds = String(format: "%.1f", Date().timeIntervalSince(start))
    print(
      "seed \(options.seed), \(dialect.rawValue): \(report.edits) edits of \(report.changes) changes, "
        + "up, down and up again, in \(seconds) s; \(report.refusedDowns) ways back refused as they "
        + "said, \(report.discarded) edits without effect")
  }
} catch {
  print("\(error)")
  exit(1)
}
