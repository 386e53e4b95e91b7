/// The parts of statements on one table that do not change from call to call, in one dialect.
struct TableTexts: Sendable {
  /// The table's name, quoted, with its schema.
  let name: String
  /// `SELECT … FROM "table"`.
  let select: String
  /// ` RETURNING …`, with the columns of `select`, or with the row's number where `selectWritten`
  /// reads the row.
  let returning: String
  /// ` RETURNING …` with the columns of `select`.
  let returningColumns: String
  /// The row with a number, where what a statement returns is not what a trigger leaves in the table;
  /// nil elsewhere.
  let selectWritten: String?
  /// ` AND "deletedAt" IS NULL`, empty without soft delete.
  let present: String
  /// ` AND "deletedAt" IS NOT NULL`, empty without soft delete.
  let deleted: String
  /// The row with one primary key; its parameters are the key's columns in order.
  let selectByKey: String
  /// Deletes the row with one primary key.
  let deleteByKey: String

  init(
    _ grammar: some SQLGrammar, schema: String?, name: String, columns: [ColumnDescription],
    key: [Int], rowNumber: String
  ) {
    let list = columns.map { grammar.selection($0) }.joined(separator: ", ")
    let deletion = columns.first { $0.options.contains(.softDelete) }
    let keyed = Self.keyed(by: key, of: columns, grammar)
    self.name = grammar.tableName(name, schema: schema)
    select = "SELECT \(list) FROM \(self.name)"
    returningColumns = " RETURNING \(list)"
    if !grammar.returnsWhatTriggersSet,
      columns.contains(where: { $0.options.contains(.updatedByDatabase) })
    {
      returning = " RETURNING \(rowNumber)"
      selectWritten = select + " WHERE \(rowNumber) = ?1"
    } else {
      returning = returningColumns
      selectWritten = nil
    }
    present = deletion.map { " AND \($0.quotedName) IS NULL" } ?? ""
    deleted = deletion.map { " AND \($0.quotedName) IS NOT NULL" } ?? ""
    selectByKey = select + keyed + present
    deleteByKey = "DELETE FROM " + self.name + keyed
  }

  /// ` WHERE "a" = $1 AND "b" = $2`.
  static func keyed(
    by key: [Int], of columns: [ColumnDescription], _ grammar: some SQLGrammar
  ) -> String {
    var text = ""
    for (position, index) in key.enumerated() {
      text += position == 0 ? " WHERE " : " AND "
      text += columns[index].quotedName
      text += " = "
      grammar.writePlaceholder(position + 1, columns[index].type, to: &text)
    }
    return text
  }
}
