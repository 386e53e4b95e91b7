/// What the command line says.
struct SuiteOptions {
  /// Why the command line cannot be used.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var seed: UInt64 = 20_261_121
  /// Whether each fault is tried a few times only.
  private(set) var isShort = false
  /// The faults to try.
  private(set) var faults = Fault.all

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--short" {
        isShort = true
        continue
      }
      guard ["--seed", "--only"].contains(option), let value = rest.popFirst() else {
        throw Problem(
          description: "\(option): the options are --short, --only NAME and --seed N. Faults:\n"
            + Fault.all.map { "  \($0.name)\n    \($0.about)" }.joined(separator: "\n"))
      }
      if option == "--seed" {
        guard let number = UInt64(value) else {
          throw Problem(description: "--seed \(value): that is no number")
        }
        seed = number
      } else {
        faults = Fault.all.filter { $0.name == value }
        guard !faults.isEmpty else {
          let names = Fault.all.map(\.name).joined(separator: ", ")
          throw Problem(description: "--only \(value): there is no such fault; there are \(names)")
        }
      }
    }
  }
}
