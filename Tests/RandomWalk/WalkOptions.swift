import DatabaseSchema
import DatabaseTypes
import TestSupport

/// What the command line says.
struct WalkOptions {
  /// Why the command line cannot be used.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var seed: UInt64 = 20_261_121
  private(set) var edits = 500
  private(set) var dialects = Dialect.allCases
  private(set) var isVerbose = false

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--verbose" {
        isVerbose = true
        continue
      }
      guard let value = rest.popFirst() else {
        throw Problem(description: "\(option): a value is missing")
      }
      switch (option, UInt64(value), Dialect(rawValue: value)) {
      case ("--seed", let seed?, _): self.seed = seed
      case ("--edits", let count?, _): edits = Int(clamping: count)
      case ("--database", _, let dialect?): dialects = [dialect]
      default: throw Problem(description: "\(option) \(value): nothing of that kind")
      }
    }
  }
}
