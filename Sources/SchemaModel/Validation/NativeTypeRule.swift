import DatabaseSchema

/// Checks the arguments of a native type.
struct NativeTypeRule {
  private let definition: NativeTypeDefinition
  private let arguments: [String]

  init(_ definition: NativeTypeDefinition, _ arguments: [String]) {
    self.definition = definition
    self.arguments = arguments
  }

  /// What is wrong with the arguments, if anything.
  var problem: String? {
    guard arguments.count <= definition.maximumCount else { return countProblem }
    if arguments.isEmpty { return nil }
    let numbers = arguments.compactMap { text in
      text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    guard numbers.count == arguments.count else {
      return
        "`\(definition.name)` takes non-negative whole numbers, not `(\(arguments.joined(separator: ", ")))`."
    }
    switch definition.arguments {
    case .none: return nil
    case .number(let range): return rangeProblem(numbers[0], range)
    case .decimal: return decimalProblem(numbers)
    }
  }

  private var countProblem: String {
    switch definition.maximumCount {
    case 0: "`\(definition.name)` takes no arguments."
    case 1: "`\(definition.name)` takes at most one argument, not \(arguments.count)."
    default: "`\(definition.name)` takes two arguments or none, not \(arguments.count)."
    }
  }

  private func rangeProblem(_ number: Int, _ range: ClosedRange<Int>) -> String? {
    if range.contains(number) { return nil }
    return
      "The argument of `\(definition.name)` must be from \(range.lowerBound) to \(range.upperBound), not \(number)."
  }

  /// <https://www.postgresql.org/docs/current/datatype-numeric.html>
  private func decimalProblem(_ numbers: [Int]) -> String? {
    guard numbers.count == 2 else {
      return
        "`\(definition.name)` takes precision and scale, such as `\(definition.name)(\(numbers[0]), 0)`."
    }
    if numbers[1] > numbers[0] {
      return
        "The scale \(numbers[1]) of `\(definition.name)` is larger than its precision \(numbers[0])."
    }
    if !(1...1000).contains(numbers[0]) {
      return "The precision of `\(definition.name)` must be from 1 to 1000, not \(numbers[0])."
    }
    return nil
  }
}
