extension PostgreSQLGrammar {
  /// <https://www.postgresql.org/docs/current/functions-srf.html>
  func keyTable(_ list: String, of column: KeyColumn) -> KeyTable {
    let list =
      isTyped(list, column.type)
      ? list : "CASE WHEN FALSE THEN ARRAY(\(column.selection) LIMIT 0) ELSE \(list) END"
    return KeyTable(
      source: #"unnest(\#(list)) WITH ORDINALITY AS "keys" ("value", "number")"#,
      position: #""keys"."number" - 1"#, columns: [#""keys"."value""#])
  }

  /// The alternative that is never taken gives the parameter the column's own type, which would be `text`
  /// otherwise: an enum cannot be compared with that, and `char` and `citext` are compared in another way.
  ///
  /// <https://www.postgresql.org/docs/current/typeconv-union-case.html>
  func keyValue(_ placeholder: String, of column: KeyColumn) -> String {
    isTyped(placeholder, column.type)
      ? placeholder
      : "CASE WHEN FALSE THEN (\(column.selection) LIMIT 0) ELSE \(placeholder) END"
  }

  /// Whether a parameter, or the elements of one, have a type of their own.
  private func isTyped(_ placeholder: String, _ type: ColumnType) -> Bool {
    placeholder.contains("::") || type.parameterTypeID != PostgreSQLTypeID.unknown
  }
}
