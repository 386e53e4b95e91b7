/// How tightly SQLite's operators bind, from loose to tight:
/// <https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes>.
enum Precedence: Int, Comparable {
  case or, and, not, equality, comparison, bits, sum, product, concatenation, collation, sign

  static func < (left: Precedence, right: Precedence) -> Bool {
    left.rawValue < right.rawValue
  }

  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .sign }

  /// How an operator of signs binds; `nil` for any other text.
  init?(symbol: String) {
    switch symbol {
    case "=", "==", "<>": self = .equality
    case "<", ">", "<=", ">=": self = .comparison
    case "&", "|", "<<", ">>": self = .bits
    case "+", "-": self = .sum
    case "*", "/", "%": self = .product
    case "||", "->", "->>": self = .concatenation
    default: return nil
    }
  }
}
