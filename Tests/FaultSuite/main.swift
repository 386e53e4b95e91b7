import Foundation
import TestSupport

// `swift run FaultSuite [--short] [--only NAME] [--seed N]` does to the migrator what happens to
// programs in production, and compares what is left with a run that met no fault. Nothing here is a
// test. Build the tool first: `swift build --product schemagen`.
let arguments = Array(CommandLine.arguments.dropFirst())
if let role = arguments.first.flatMap(ChildRole.init) {
  await role.run(Array(arguments.dropFirst()))
}
do {
  let options = try SuiteOptions(arguments)
  let suite = try Suite(options)
  for fault in options.faults { suite.run(fault) }
  suite.table.printSummary()
  exit(suite.table.holds ? 0 : 1)
} catch {
  print("\(error)")
  exit(1)
}
