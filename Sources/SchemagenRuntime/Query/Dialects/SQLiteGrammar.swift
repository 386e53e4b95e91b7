/// SQLite's syntax of queries.
struct SQLiteGrammar: SQLGrammar {
  func texts(of table: TableDescription) -> TableTexts { table.sqlite }

  /// SQLite has no database schemas.
  func tableName(_ name: String, schema: String?) -> String { SQLWriter.quoted(name) }

  func selectionSuffix(_ type: ColumnType) -> String { "" }

  func writePlaceholder(_ number: Int, _ type: ColumnType, to sql: inout String) {
    sql += "?"
    sql += String(number)
  }

  var isSame: String { " IS " }
  var isDifferent: String { " IS NOT " }

  func writeComparable(_ column: ColumnReference, to writer: inout SQLWriter) {
    writer.write(column.quotedName)
  }

  func comparisonSuffix(_ type: ColumnType) -> String { "" }

  /// Lists are passed as JSON, which has no bytes and no exact floating-point numbers; and JSON
  /// elements would be parsed.
  func bindsLists(of type: ColumnType) -> Bool {
    switch type {
    case .real, .double, .bytes, .json, .jsonb, .list: false
    default: true
    }
  }

  /// <https://www.sqlite.org/json1.html#jeach>
  func membership(negated: Bool) -> (before: String, after: String) {
    ((negated ? " NOT IN" : " IN") + " (SELECT value FROM json_each(", "))")
  }

  /// <https://www.sqlite.org/json1.html#jeach>
  func keyTable(_ list: String, of column: KeyColumn) -> KeyTable {
    KeyTable(
      source: #"json_each(\#(list)) AS "keys""#, position: #""keys"."key""#,
      columns: [#""keys"."value""#])
  }

  func keyValue(_ placeholder: String, of column: KeyColumn) -> String { placeholder }

  /// SQLite orders `NULL` as the smallest value: <https://www.sqlite.org/lang_select.html#orderby>.
  func nullsOrder(_ ordering: QueryOrdering) -> String {
    if !ordering.expression.isOptional || ordering.placesNullsFirst != ordering.isDescending {
      return ""
    }
    return ordering.placesNullsFirst ? " NULLS FIRST" : " NULLS LAST"
  }

  /// `OFFSET` needs a limit, and a negative one means no limit:
  /// <https://www.sqlite.org/lang_select.html#limitoffset>.
  var unlimited: String { " LIMIT -1" }

  /// Decimals without a fraction are integers, whose division would be truncated.
  func spelling(_ operator: ArithmeticOperator, of type: ColumnType) -> String {
    `operator` == .divide && type.isDecimal ? "* 1.0 /" : `operator`.rawValue
  }

  /// Decimals are computed in binary floating point, which keeps 15 digits:
  /// <https://www.sqlite.org/floatingpoint.html>.
  func writeComputed(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws {
    guard case .decimal = type else { return try expression(&writer) }
    let result = try writer.text(expression)
    // `printf` would make a number of NULL.
    writer.write("CASE WHEN \(result) IS NOT NULL THEN printf('%.15g', \(result)) END")
  }

  /// The trigger runs after the row is written, and `RETURNING` does not see what it changes:
  /// <https://www.sqlite.org/lang_returning.html#limitations_and_caveats>.
  var returnsWhatTriggersSet: Bool { false }

  /// Measured: with more rows, binding them costs more than a shorter statement would.
  ///
  /// `RETURNING` has no certain order: <https://www.sqlite.org/lang_returning.html>
  func rowsPerInsert(columns: Int, returning: Bool) -> Int { returning ? 1 : 10 }

  /// <https://www.sqlite.org/lang_insert.html>
  var hasDefaultInRows: Bool { false }

  var rowsWorthLoading: Int? { nil }

  func load(into table: TableDescription, _ columns: ColumnSet) -> String? { nil }
}
