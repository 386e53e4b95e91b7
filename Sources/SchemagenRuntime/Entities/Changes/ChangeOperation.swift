/// A new value of a column that is computed from other values.
struct ChangeOperation: Sendable {
  enum Kind: Sendable {
    case arithmetic(ArithmeticOperator, ChangeExpression, ChangeExpression)
    case concatenation(ChangeExpression, ChangeExpression)
    /// A list with one more element at its end.
    case appending(any ColumnValue, to: ChangeExpression)
    /// A list without the elements that equal a value.
    case removing(any ColumnValue, from: ChangeExpression)
    /// A JSON object with a value at a path of keys.
    case json(ChangeExpression, path: [String], value: JSON)
    /// A JSON object without the value at a path of keys.
    case jsonRemoval(ChangeExpression, path: [String])
  }

  let kind: Kind
  /// How many operations are nested.
  let depth: Int

  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .arithmetic(_, let left, let right), .concatenation(let left, let right):
      depth = max(left.depth, right.depth) + 1
    case .appending(_, let operand), .removing(_, let operand), .json(let operand, _, _),
      .jsonRemoval(let operand, _):
      depth = operand.depth + 1
    }
  }
}
