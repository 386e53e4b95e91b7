package import DatabaseTypes
package import SQLLexicon

/// SQLite's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .sqlite }

  package var exampleURL: String { "file:./app.db" }

  package var lexicalRules: SQLLexicalRules { .sqlite }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  package func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  /// Integers have one representation, whatever their type is called, and labels are text:
  /// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>.
  package func isSame(_ one: ColumnType, _ other: ColumnType) -> Bool {
    if one == other { return true }
    return stored(one) == stored(other)
  }

  /// A UUID is declared as text that ignores case, as is many a name: only the schema tells which it is.
  package func type(of type: ColumnType, collation: String) -> ColumnType? {
    type.name == .text && collation.uppercased() == "NOCASE" ? ColumnType(.uuid) : nil
  }

  /// One type for all that hold the same values.
  private func stored(_ type: ColumnType) -> ColumnType {
    let type = usualType(of: type)
    if type.isList { return ColumnType(.jsonb) }
    switch family(of: type) {
    case .integer: return ColumnType(.integer)
    case .enumeration: return ColumnType(.text)
    default: return type
    }
  }

  /// <https://www.sqlite.org/lang_datefunc.html>
  package var currentTimestamps: Set<String> { ["current_timestamp", "datetime('now')"] }

  /// A random UUID of version 4: <https://www.rfc-editor.org/rfc/rfc9562#section-5.4>.
  package func randomIdentifier(for type: ColumnType) -> String? {
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) "
      + "|| '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
  }

  /// `YYYY-MM-DD HH:MM:SS.SSS` in UTC, which sorts together with `CURRENT_TIMESTAMP`.
  package func dateTimeLiteral(
    _ literal: DateTimeLiteral, _ text: String, for type: ColumnType
  ) -> String {
    "\(literal.date) \(literal.time(digits: 3, isPadded: true))"
  }
}
