package import DatabaseTypes
package import SQLLexicon

/// A column of a table.
package struct Column: Equatable, Sendable {
  @Exact package var name: String
  /// The field that it came from; `nil` for the columns of join tables.
  @Exact package var field: String?
  package var type: ColumnType
  package var isNullable: Bool
  package var defaultValue: ColumnDefault?
  /// The expression of a stored generated column.
  @Exact package var generatedExpression: String?
  @Exact package var comment: String?
  /// The former name of the column or field, from `@renamed(from:)`; not part of a snapshot.
  @Exact package var formerName: String?
  /// The collation in SQL that a schema cannot say. Not part of a snapshot.
  @Incidental package var collation: String?
  /// The default in SQL by which a live column counts. Not part of a snapshot.
  @Incidental package var counter: String?
  /// How an identity column counts, which a schema cannot say: `GENERATED ALWAYS AS IDENTITY`. Not part
  /// of a snapshot.
  @Incidental package var identity: String?
  /// Whether a generated column is computed when it is read, which a schema cannot say of PostgreSQL:
  /// <https://www.postgresql.org/docs/current/ddl-generated-columns.html>. Not part of a snapshot.
  @Incidental package var isVirtual = false
  /// Whether a list refuses NULL, which a schema cannot say. Not part of a snapshot.
  @Incidental package var isRequiredList = false
  /// The statements about it that a change of its type takes back. Not part of a snapshot.
  @Incidental package var extras: [String] = []

  package init(
    _ name: String, field: String? = nil, type: ColumnType, isNullable: Bool = false,
    defaultValue: ColumnDefault? = nil, generatedExpression: String? = nil,
    comment: String? = nil, formerName: String? = nil
  ) {
    self.name = name
    self.field = field
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
    self.generatedExpression = generatedExpression
    self.comment = comment
    self.formerName = formerName
  }

  /// Whether the column refuses NULL, as the schema or the database says.
  package var isRequired: Bool { !isNullable || isRequiredList }

  /// Whether the database numbers the rows in this column.
  package var isAutoincrement: Bool { defaultValue == .autoincrement }
}

extension Column {
  /// Whether each row gets its own value when the column is added.
  package var isComputedPerRow: Bool {
    if generatedExpression != nil { return true }
    switch defaultValue {
    case .autoincrement, .expression: return true
    case .text, .number, .boolean, .label, .bytes, .list, .currentTimestamp, .unknown, nil:
      return false
    }
  }
}
