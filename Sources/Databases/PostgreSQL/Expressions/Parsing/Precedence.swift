/// How tightly operators bind, from loose to tight:
/// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE>.
enum Precedence: Int, Comparable {
  case or, and, not, test, comparison, pattern, other, sum, product, power, timeZone, collation
  case sign, primary

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// What an operand on the right has to bind with, so that operators of one kind group to the left.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }

  /// How an operator of signs binds between two operands.
  init(symbol: String) {
    switch symbol {
    case "<", ">", "=", "<=", ">=", "<>": self = .comparison
    case "+", "-": self = .sum
    case "*", "/", "%": self = .product
    case "^": self = .power
    default: self = .other
    }
  }
}
