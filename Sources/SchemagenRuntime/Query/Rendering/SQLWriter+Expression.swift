extension SQLWriter {
  /// Writes a value that the database computes.
  mutating func write(_ node: ExpressionNode) throws {
    switch node {
    case .column(let column): write(try resolved(column).quotedName)
    case .value(let value, let type): try bind(value, as: type)
    case .arithmetic(let arithmetic):
      try grammar.writeArithmetic(arithmetic.type, to: &self) { writer in
        writer.write("(")
        try writer.write(arithmetic)
        writer.write(")")
      }
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
    case .excessive:
      throw DatabaseError.invalidArgument(
        "an expression has more than \(NestingLimit.depth) nested operations",
        help: "compute a part of it in Swift, or store it in a column")
    }
  }

  /// Writes arithmetic without parentheses around it, nor around operands that need no parentheses:
  /// parsers of SQL take fewer open parentheses than operations.
  private mutating func write(_ arithmetic: ArithmeticNode) throws {
    let left = arithmetic.left
    if case .arithmetic(let inner) = left,
      inner.operator.binds(asTightlyAs: arithmetic.operator)
    {
      try write(inner)
    } else {
      try write(operand: left)
      write(grammar.arithmeticSuffix(left.type))
    }
    write(" \(grammar.spelling(arithmetic.operator, of: left.type)) ")
    try write(operand: arithmetic.right)
  }

  /// Writes an operand; arithmetic inside of arithmetic stays as it is computed.
  private mutating func write(operand: ExpressionNode) throws {
    guard case .arithmetic(let inner) = operand else { return try write(operand) }
    write("(")
    try write(inner)
    write(")")
  }

  /// Writes a value in a form that can be compared, as ``SQLGrammar/writeComparable(_:to:)``.
  mutating func writeComparable(_ node: ExpressionNode) throws {
    if case .column(let column) = node {
      return grammar.writeComparable(try resolved(column), to: &self)
    }
    try write(node)
  }

  /// Writes a value in the list of a `SELECT`, in the form that is read.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - isCompared: Whether the values of different rows are compared, as those of groups are.
  mutating func writeSelected(_ node: ExpressionNode, isCompared: Bool = false) throws {
    switch node {
    case .column(let column):
      write(try resolved(column).quotedName + grammar.selectionSuffix(column.type))
      if isCompared { write(grammar.comparisonSuffix(column.type)) }
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
