extension SQLWriter {
  /// The join table's name, quoted.
  func name(of join: JoinTable) -> String {
    grammar.tableName(join.name, schema: join.schema)
  }

  /// ` WHERE "A" = $1 AND "B" = $2`.
  mutating func writeLink(
    _ join: JoinTable, _ owner: any ColumnValue, _ child: some ColumnValue
  ) throws {
    write(" WHERE \(join.owner) = ")
    try bind(owner, as: join.ownerType)
    write(" AND \(join.child) = ")
    try bind(child, as: join.childType)
  }
}
