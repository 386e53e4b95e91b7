/// The condition of a check as a tree.
indirect enum CheckExpression: Sendable {
  case literal(CheckValue)
  /// A column of the table, counted from 0.
  case column(Int)
  case not(CheckExpression)
  // Lists, not pairs: a chain of thousands would be a tree as deep, too deep for the stack.
  case and([CheckExpression])
  case or([CheckExpression])
  /// `IN`.
  case isIn(CheckExpression, [CheckExpression])
  case comparison(Comparison, CheckExpression, CheckExpression)
  /// `IS NOT DISTINCT FROM`: two `NULL`s are the same.
  case same(CheckExpression, CheckExpression)
  case like(CheckExpression, CheckExpression)
  case isNull(CheckExpression)
  /// `IS TRUE`, `IS FALSE`.
  case isTruth(CheckExpression, Bool)
  case arithmetic(CheckOperator, CheckExpression, CheckExpression)
  case call(CheckFunction, [CheckExpression])

  /// The columns that it reads, in the order of their first mention.
  var columns: [Int] {
    var found: [Int] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [Int]) {
    switch self {
    case .literal: break
    case .column(let index): if !found.contains(index) { found.append(index) }
    case .not(let inner), .isNull(let inner), .isTruth(let inner, _): inner.collect(into: &found)
    case .comparison(_, let left, let right), .same(let left, let right),
      .like(let left, let right), .arithmetic(_, let left, let right):
      left.collect(into: &found)
      right.collect(into: &found)
    case .and(let parts), .or(let parts), .call(_, let parts):
      for part in parts { part.collect(into: &found) }
    case .isIn(let value, let elements):
      value.collect(into: &found)
      for element in elements { element.collect(into: &found) }
    }
  }
}
