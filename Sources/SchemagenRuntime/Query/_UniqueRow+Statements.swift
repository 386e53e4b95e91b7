import Foundation

extension _UniqueRow {
  /// `SELECT … WHERE "id" = $1`.
  func selectStatement() throws -> BoundStatement {
    let grammar = session.dialect.grammar
    let texts = grammar.texts(of: Model.table)
    if isPrimaryKey { return BoundStatement(sql: texts.selectByKey, parameters: try bound()) }
    let sql = texts.select + condition(grammar) + texts.present
    return BoundStatement(sql: sql, parameters: try bound())
  }

  /// Whether the key is the primary key, for which the table has prepared texts.
  private var isPrimaryKey: Bool { columns == Model.table.primaryKey }

  /// ` WHERE "email" = $1`.
  private func condition(_ grammar: any SQLGrammar) -> String {
    TableTexts.keyed(by: columns, of: Model.table.columns, grammar)
  }

  /// The values of the key as parameters from 1.
  private func bound() throws -> BoundParameters {
    var parameters = BoundParameters()
    for (column, value) in zip(columns, values) {
      try Model.table.bind(operand: value, to: column, in: &parameters)
    }
    return parameters
  }

  var notFound: DatabaseError {
    var error = DatabaseError.notFound(
      model: Model.table.model,
      key: zip(columns, values).map { (Model.table.columns[$0].field, $1.keyText) })
    error.table = Model.table.name
    error.columns = columns.map { Model.table.columns[$0].name }
    return error
  }
}

extension _UniqueRow where Model: WritableEntity {
  /// `UPDATE … SET … WHERE "id" = $2 RETURNING …`, nil without changes.
  func updateStatement(_ changes: (inout EntityChanges<Model>) throws -> Void) throws
    -> BoundStatement?
  {
    var named = EntityChanges<Model>()
    try changes(&named)
    return named.list.isEmpty ? nil : try updateStatement(named.list)
  }

  /// Sets the time of deletion; nil without soft delete.
  func softDeletionStatement() throws -> BoundStatement? {
    guard let column = Model.table.softDeleteColumn else { return nil }
    var list = ChangeList()
    list.set(column, Date())
    return try updateStatement(list)
  }

  /// Restores the row if it was soft-deleted, and does not write it otherwise.
  func restorationStatement() throws -> BoundStatement? {
    guard let column = Model.table.softDeleteColumn else { return nil }
    var list = ChangeList()
    list.set(column, Date?.none)
    return try updateStatement(list, rows: .deleted)
  }

  /// `DELETE FROM … WHERE "id" = $1`.
  func deleteStatement() throws -> BoundStatement {
    let grammar = session.dialect.grammar
    let texts = grammar.texts(of: Model.table)
    let sql = isPrimaryKey ? texts.deleteByKey : "DELETE FROM " + texts.name + condition(grammar)
    return BoundStatement(sql: sql, parameters: try bound())
  }

  /// Sets all columns that the database does not compute.
  func saveStatement(_ row: Model) throws -> BoundStatement? {
    var list = ChangeList()
    for (index, value) in row._values.enumerated() where Model.table.isSaved(index) {
      list.set(index, value)
    }
    return list.isEmpty ? nil : try updateStatement(list)
  }

  private func updateStatement(
    _ changes: ChangeList, rows: RowScope = .present
  ) throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "UPDATE ")
    let texts = writer.grammar.texts(of: Model.table)
    writer.write(texts.name)
    try writer.write(changes, of: Model.table)
    try writer.writeKey(columns, values, of: Model.table)
    writer.write(rows == .deleted ? texts.deleted : texts.present)
    writer.write(texts.returning)
    return writer.statement
  }
}
