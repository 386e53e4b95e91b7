package import DatabaseTypes

extension Types {
  /// The type with the affinity of a declared one, such as text for `VARCHAR(255)`:
  /// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>.
  ///
  /// Types of numeric affinity hold anything, so that only the words of other databases for what a
  /// schema declares are taken: `NUMERIC(10,2)`, `BOOL`, `TIMESTAMP`.
  package func usualType(of type: ColumnType) -> ColumnType {
    guard case .other(let text) = type.base, !type.isList else { return type }
    let words = text.uppercased()
    func has(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
    if has("\"") { return type }
    if has("INT") { return ColumnType(has("BIG", "INT8") ? .bigint : .integer) }
    if has("CHAR", "CLOB", "TEXT") { return ColumnType(.text) }
    if has("BLOB") || words.isEmpty { return ColumnType(.blob) }
    if has("REAL", "FLOA", "DOUB") { return ColumnType(.real) }
    switch words.prefix(while: { $0 != "(" && $0 != " " }) {
    case "NUMERIC", "DECIMAL": return ColumnType(.decimal)
    case "BOOL", "BOOLEAN": return ColumnType(.boolean)
    case "TIMESTAMP", "TIMESTAMPTZ", "DATETIME", "DATE": return ColumnType(.datetime)
    case "JSON": return ColumnType(.jsonb)
    // The text of a UUID is no number, so that it stays what it is.
    case "UUID": return ColumnType(.text)
    default: return type
    }
  }
}
