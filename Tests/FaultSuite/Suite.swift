import Foundation
import TestSupport

/// What each fault needs: the tool, the table of results, a seed.
struct Suite {
  let isShort: Bool
  let seed: UInt64
  let tool: Tool
  let table = FaultTable()

  init(_ options: SuiteOptions) throws {
    isShort = options.isShort
    seed = options.seed
    tool = try Tool()
    print("seed \(seed)\(isShort ? ", the short form" : ""), \(DatabaseKind.available)")
  }

  /// Tries one fault in all its forms; an error of the harness itself counts as one that does not hold.
  func run(_ fault: Fault) {
    print("\n\(fault.name): \(fault.about)")
    do {
      try fault.run(self)
    } catch {
      table.row(fault.name).attempt("preparing it") { throw error }
    }
  }

  /// The random numbers of one row of the table.
  func random(_ salt: UInt64 = 0) -> SeededGenerator { SeededGenerator(seed: seed &+ salt) }

  /// As many as the form of the suite allows.
  func count(short: Int, whole: Int) -> Int { isShort ? short : whole }
}
