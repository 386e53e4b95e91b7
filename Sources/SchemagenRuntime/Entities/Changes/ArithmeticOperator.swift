/// The arithmetic that the database does in an update.
enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"

  /// Whether this binds its operands at least as tightly as another operator.
  func binds(asTightlyAs other: ArithmeticOperator) -> Bool {
    switch self {
    case .multiply, .divide: true
    case .add, .subtract: other == .add || other == .subtract
    }
  }
}
