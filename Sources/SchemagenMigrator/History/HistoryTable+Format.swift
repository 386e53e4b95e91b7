import SchemagenRuntime

extension HistoryTable {
  /// Creates the table, or adds the columns that a table of an older format lacks.
  ///
  /// To be called in a transaction that holds the lock, before rows are written. Existing rows
  /// keep their format, which determines how their columns are read.
  ///
  /// - Throws: A ``MigrationError`` when a newer version has written to the table.
  func prepare(on connection: DatabaseConnection) throws {
    let present = try columnNames(on: connection)
    // `IF NOT EXISTS` alone would ask for the right to create a table that exists.
    guard !present.isEmpty else { return try create(on: connection) }
    try checkFormat(present, on: connection)
    for column in HistoryColumn.all where !present.contains(column.name) {
      let definition = column.definition(in: sql)
      try connection.run(script: "ALTER TABLE \(qualifiedName) ADD COLUMN \(definition)")
    }
  }

  /// The names of the columns that the table has in the database; none when it does not exist.
  func columnNames(on connection: DatabaseConnection) throws -> Set<String> {
    let statement = try sql.columnNames(in: home)
    return Set(try connection.query(statement) { try $0.read(0, as: String.self) })
  }

  /// Refuses a table that is not ours, or whose rows this version cannot read.
  ///
  /// - Parameter present: The columns that the table has.
  func checkFormat(_ present: Set<String>, on connection: DatabaseConnection) throws {
    let missing = HistoryColumn.all.filter { $0.format == 1 && !present.contains($0.name) }
    guard missing.isEmpty else { throw foreignTable(missing.map(\.name)) }
    guard present.contains("format") else { return }
    let newest = BoundStatement(sql: "SELECT max(\"format\") FROM \(qualifiedName)")
    let format = try connection.first(newest) { try $0.read(0, as: Int?.self) } ?? nil
    guard let format, format > Self.newestFormat else { return }
    throw MigrationError(
      .history,
      "The history table `\(Self.name)` was written by a newer schemagen: it has rows of format "
        + "\(format), and this version reads formats up to \(Self.newestFormat).",
      help: "Upgrade schemagen to the version that last migrated this database.")
  }

  private func foreignTable(_ missing: [String]) -> MigrationError {
    let names = missing.map { "`\($0)`" }.joined(separator: ", ")
    let word = missing.count == 1 ? "column" : "columns"
    return MigrationError(
      .history,
      "The table \(qualifiedName) is not schemagen's history table: it lacks the \(word) \(names).",
      help:
        "schemagen needs the name for its own table: rename the other one, or on PostgreSQL name "
        + "another schema in the URL, such as ?schema=app.")
  }

  private func create(on connection: DatabaseConnection) throws {
    let columns = HistoryColumn.all.map { "  " + $0.definition(in: sql) }
    try connection.run(
      script: "CREATE TABLE \(qualifiedName) (\n\(columns.joined(separator: ",\n"))\n)")
  }
}
