import Foundation

extension EntityQuery {
  /// `SELECT columns …`.
  @usableFromInline
  func selectStatement() throws -> BoundStatement {
    let grammar = session.dialect.grammar
    var writer = SQLWriter(grammar, grammar.texts(of: Model.table).select)
    try writer.writeClauses(of: self)
    return writer.statement
  }

  /// `SELECT columns, expressions …`.
  func selectStatement(adding expressions: [ColumnReference]) throws -> BoundStatement {
    if expressions.isEmpty { return try selectStatement() }
    var writer = SQLWriter(session.dialect.grammar, "SELECT ")
    writer.write(try writer.selection(of: Model.table, adding: expressions))
    writer.write(" FROM " + writer.grammar.texts(of: Model.table).name)
    try writer.writeClauses(of: self)
    return writer.statement
  }

  /// `SELECT count(*) …`; a limited query is counted inside its limits.
  func countStatement() throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "SELECT count(*) FROM ")
    if isLimited { writer.write("(SELECT 1 FROM ") }
    writer.write(writer.grammar.texts(of: Model.table).name)
    try writer.writeClauses(of: isLimited ? unlocked : unordered)
    if isLimited { writer.write(") AS counted") }
    return writer.statement
  }

  /// `SELECT EXISTS (SELECT 1 …)`.
  func existsStatement() throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "SELECT EXISTS (SELECT 1 FROM ")
    writer.write(writer.grammar.texts(of: Model.table).name)
    try writer.writeClauses(of: unordered)
    writer.write(")")
    return writer.statement
  }

  private var unordered: EntityQuery {
    var query = self
    query.orderings = []
    query.lock = nil
    return query
  }
}

extension EntityQuery where Model: WritableEntity {
  /// `UPDATE … SET …`, nil without changes.
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

  private func updateStatement(_ changes: ChangeList) throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "UPDATE ")
    writer.write(writer.grammar.texts(of: Model.table).name)
    try writer.write(changes, of: Model.table)
    try writer.writeRestriction(to: self)
    return writer.statement
  }

  /// `DELETE FROM …`.
  func deleteStatement() throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "DELETE FROM ")
    writer.write(writer.grammar.texts(of: Model.table).name)
    try writer.writeRestriction(to: self)
    return writer.statement
  }
}
