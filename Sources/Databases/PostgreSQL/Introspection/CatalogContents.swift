import SchemagenRuntime

/// The rows of the catalogs, which ``CatalogMapping`` turns into a schema.
struct CatalogContents {
  let relations: [RelationRow]
  let attributes: [AttributeRow]
  /// Columns of indexes with statistics of their own.
  let indexStatistics: [AttributeRow]
  let columnTypes: [ColumnTypeRow]
  let constraints: [ConstraintRow]
  let indexes: [IndexRow]
  let types: [TypeRow]
  let sequences: [SequenceRow]
  let triggers: [TriggerRow]
  let defined: [DefinedRow]
  let comments: [CommentRow]
  let privileges: [PrivilegeRow]
  let extensions: [ExtensionRow]
  let named: [NamedRow]
  let names: [NameRow]

  /// Runs all queries.
  init(_ connection: DatabaseConnection, _ scope: CatalogScope) throws {
    relations = try connection.rows(RelationRow.self, scope)
    let attributes = try connection.rows(AttributeRow.self, scope)
    self.attributes = attributes.filter(\.isColumn)
    indexStatistics = attributes.filter { !$0.isColumn && $0.statistics != nil }
    var scope = scope
    scope.add(attributes)
    columnTypes = try connection.query(
      BoundStatement(sql: ColumnTypeRow.query(Set(attributes.map(\.type))))
    ) { try ColumnTypeRow(&$0) }
    constraints = try connection.rows(ConstraintRow.self, scope)
    indexes = try connection.rows(IndexRow.self, scope)
    types = try connection.rows(TypeRow.self, scope)
    sequences = try connection.rows(SequenceRow.self, scope)
    triggers = try connection.rows(TriggerRow.self, scope)
    defined = try connection.rows(DefinedRow.self, scope)
    comments = try connection.rows(CommentRow.self, scope)
    privileges = try connection.rows(PrivilegeRow.self, scope)
    extensions = try connection.rows(ExtensionRow.self, scope)
    named = try connection.rows(NamedRow.self, scope)
    names = try connection.rows(NameRow.self, scope)
  }
}
