extension SQLWriter {
  /// `INSERT INTO "table" ("a", "b") VALUES ($1, $2), ($3, DEFAULT)`.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - rows: Which columns each row sets; their values are bound already, row after row.
  mutating func writeInsert(into table: TableDescription, rows: [ColumnSet]) {
    var set = ColumnSet()
    for row in rows { set.formUnion(row) }
    var columns = table.columns.indices.filter(set.contains)
    // `DEFAULT VALUES` is one row.
    if columns.isEmpty, rows.count > 1 { columns = [0] }
    write("INSERT INTO \(grammar.texts(of: table).name)")
    if columns.isEmpty { return write(" DEFAULT VALUES") }
    for (position, index) in columns.enumerated() {
      write(position == 0 ? " (" : ", ")
      write(table.columns[index].quotedName)
    }
    write(") VALUES ")
    var parameter = 0
    for (position, row) in rows.enumerated() {
      write(position == 0 ? "(" : ", (")
      writeValues(of: row, columns, table, &parameter)
      write(")")
    }
  }

  private mutating func writeValues(
    of row: ColumnSet, _ columns: [Int], _ table: TableDescription, _ parameter: inout Int
  ) {
    for (position, index) in columns.enumerated() {
      if position > 0 { write(", ") }
      if row.contains(index) {
        parameter += 1
        writePlaceholder(parameter, table.columns[index].type)
      } else {
        write("DEFAULT")
      }
    }
  }
}
