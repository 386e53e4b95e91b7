extension SQLWriter {
  /// `column IN …`; its negation is also true where the column is `NULL`.
  mutating func write(
    _ column: ColumnReference, isIn list: any MembershipList, negated: Bool
  ) throws {
    let admitsNull = negated && column.isOptional
    if admitsNull { write("(\(column.quotedName) IS NULL OR ") }
    grammar.writeComparable(column, to: &self)
    try writeMembership(in: list, of: column.type, negated: negated)
    if admitsNull { write(")") }
  }

  /// ` IN …` after the left operand.
  mutating func writeMembership(
    in list: any MembershipList, of type: ColumnType, negated: Bool
  ) throws {
    if grammar.bindsLists(of: type) {
      let (before, after) = grammar.membership(negated: negated)
      write(before)
      try bind(list, as: .list(type.operandType))
      return write(after)
    }
    write(negated ? " NOT IN (" : " IN (")
    for (position, element) in list.elements.enumerated() {
      if position > 0 { write(", ") }
      try bind(element, as: type.operandType)
      write(grammar.comparisonSuffix(type))
    }
    write(")")
  }
}
