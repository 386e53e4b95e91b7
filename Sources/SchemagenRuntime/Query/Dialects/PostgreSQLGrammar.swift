/// PostgreSQL's syntax of queries.
struct PostgreSQLGrammar: SQLGrammar {
  func texts(of table: TableDescription) -> TableTexts { table.postgresql }

  func tableName(_ name: String, schema: String?) -> String {
    let quoted = SQLWriter.quoted(name)
    return schema.map { SQLWriter.quoted($0) + "." + quoted } ?? quoted
  }

  func selectionSuffix(_ type: ColumnType) -> String {
    type.postgreSQLReadCast.map { "::" + $0 } ?? ""
  }

  func writePlaceholder(_ number: Int, _ type: ColumnType, to sql: inout String) {
    sql += "$"
    sql += String(number)
    if let cast = type.postgreSQLBindCast {
      sql += "::"
      sql += cast
    }
  }

  var isSame: String { " IS NOT DISTINCT FROM " }
  var isDifferent: String { " IS DISTINCT FROM " }

  func writeComparable(_ column: ColumnReference, to writer: inout SQLWriter) {
    writer.write(operand(column) + comparisonSuffix(column.type))
  }

  /// The column's name; a NULL list counts as empty.
  func operand(_ column: ColumnReference) -> String {
    column.readsNullAsEmptyList ? "coalesce(\(column.quotedName), '{}')" : column.quotedName
  }

  /// `json` has no equality, `jsonb` has, and `xml` can be compared as text only:
  /// <https://www.postgresql.org/docs/current/datatype-json.html>,
  /// <https://www.postgresql.org/docs/current/datatype-xml.html#DATATYPE-XML-ACCESSING-XML-VALUES>.
  func comparisonSuffix(_ type: ColumnType) -> String {
    switch type {
    case .json: "::jsonb"
    case .other("xml"): "::text"
    case .list(let element):
      switch comparisonSuffix(element) {
      case "": ""
      case let suffix: suffix + "[]"
      }
    default: ""
    }
  }

  /// The elements of an array parameter are scalars: a list column would be compared with those.
  /// `json` cannot be compared at all without a cast.
  func bindsLists(of type: ColumnType) -> Bool {
    switch type {
    case .json, .list: false
    default: true
    }
  }

  func membership(negated: Bool) -> (before: String, after: String) {
    (negated ? " <> ALL(" : " = ANY(", ")")
  }

  func nullsOrder(_ ordering: QueryOrdering) -> String {
    if !ordering.expression.isOptional || ordering.placesNullsFirst == ordering.isDescending {
      return ""
    }
    return ordering.placesNullsFirst ? " NULLS FIRST" : " NULLS LAST"
  }

  var unlimited: String { "" }

  func spelling(_ operator: ArithmeticOperator, of type: ColumnType) -> String {
    `operator`.rawValue
  }

  func writeComputed(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws {
    try expression(&writer)
  }

  /// The trigger runs before the row is written:
  /// <https://www.postgresql.org/docs/current/trigger-definition.html>.
  var returnsWhatTriggersSet: Bool { true }

  /// A message can carry 65535 parameters; shorter statements are planned and cached better.
  func rowsPerInsert(columns: Int, returning: Bool) -> Int {
    max(1, min(500, 16_000 / max(1, columns)))
  }

  var hasDefaultInRows: Bool { true }

  var rowsWorthLoading: Int? { 500 }
}
