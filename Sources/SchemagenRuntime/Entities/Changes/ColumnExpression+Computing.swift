extension ColumnExpression where Value: NumberValue {
  mutating func compute(_ operator: ArithmeticOperator, _ operand: ChangeExpression) {
    node = .computed(.arithmetic(`operator`, node, operand))
  }
}

/// Appends to the text in the row; the database does it.
public func += (text: inout ColumnExpression<String>, suffix: String) {
  text.node = .computed(.concatenation(text.node, .value(suffix)))
}

/// Appends the text of another column; the database does it.
public func += (text: inout ColumnExpression<String>, other: ColumnExpression<String>) {
  text.node = .computed(.concatenation(text.node, other.node))
}
