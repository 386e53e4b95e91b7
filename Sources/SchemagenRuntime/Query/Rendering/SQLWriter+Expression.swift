extension SQLWriter {
  /// Writes a value that the database computes.
  mutating func write(_ node: ExpressionNode) throws {
    switch node {
    case .column(let column): write(try resolved(column).quotedName)
    case .value(let value, let type): try bind(value, as: type)
    case .arithmetic(let left, let `operator`, let right):
      try grammar.writeArithmetic(left, `operator`, right, to: &self)
    case .lowercased(let operand):
      let text = try searchable(operand)
      write("lower(\(text))")
    case .json(var location, let kind):
      location.column = try resolved(location.column)
      try grammar.write(location, kind, to: &self)
    case .aggregate(let function, let operand):
      try grammar.write(function, of: operand, to: &self)
    case .rowCount: write("count(*)")
    case .random: write("random()")
    }
  }

  /// Writes a value in a form that can be compared, as ``SQLGrammar/writeComparable(_:to:)``.
  mutating func writeComparable(_ node: ExpressionNode) throws {
    if case .column(let column) = node {
      return grammar.writeComparable(try resolved(column), to: &self)
    }
    try write(node)
  }

  /// Writes a value in the list of a `SELECT`, in the form that is read.
  mutating func writeSelected(_ node: ExpressionNode) throws {
    switch node {
    case .column(let column):
      write(try resolved(column).quotedName + grammar.selectionSuffix(column.type))
    case .aggregate(let function, let operand):
      try grammar.writeSelected(function, of: operand, to: &self)
    default: try write(node)
    }
  }

  /// The text of an operand that is searched as text; its parameters are bound.
  mutating func searchable(_ node: ExpressionNode) throws -> String {
    let text = try text { writer in try writer.write(node) }
    return grammar.searchable(text, of: node.type)
  }
}
