extension PostgreSQLGrammar {
  /// `COPY … FROM STDIN` in binary form, for columns whose binary form is known.
  ///
  /// <https://www.postgresql.org/docs/current/sql-copy.html>
  func load(into table: TableDescription, _ columns: ColumnSet) -> String? {
    let loaded = table.columns.indices.filter(columns.contains).map { table.columns[$0] }
    guard !loaded.isEmpty, loaded.allSatisfy({ Self.isLoaded($0.type) }) else { return nil }
    let names = loaded.map(\.quotedName).joined(separator: ", ")
    return "COPY \(texts(of: table).name) (\(names)) FROM STDIN (FORMAT binary)"
  }

  /// Whether values of a type are bound in the binary form of the column, or in one that is easy to
  /// convert to it; `COPY` converts nothing by itself.
  private static func isLoaded(_ type: ColumnType) -> Bool {
    switch type {
    case .money, .other: false
    case .list(let element):
      switch element {
      // Their arrays are bound as text.
      case .text, .enumeration, .decimal, .json, .jsonb, .list: false
      default: isLoaded(element)
      }
    default: true
    }
  }
}
