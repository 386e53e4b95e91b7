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
    try bind(owner, as: join.ownerType.operandType)
    write(" AND \(join.child) = ")
    try bind(child, as: join.childType.operandType)
  }

  /// `INSERT INTO "_AToB" ("A", "B") VALUES ($1, $2), …`, which keeps rows that exist.
  mutating func writeLinks(
    _ join: JoinTable, _ owner: any ColumnValue, _ children: some Sequence<some ColumnValue>
  ) throws {
    write("INSERT INTO \(name(of: join)) (\(join.owner), \(join.child)) VALUES ")
    for (position, child) in children.enumerated() {
      write(position == 0 ? "(" : ", (")
      try bind(owner, as: join.ownerType)
      write(", ")
      try bind(child, as: join.childType)
      write(")")
    }
    write(" ON CONFLICT DO NOTHING")
  }
}
