package import SchemagenRuntime

/// Reads what is in a SQLite database.
///
/// All that SQLite knows of its objects is the SQL that made them, so one query of the schema table
/// says everything, in one state of the database; the pragmas of a thousand tables take six times as
/// long. Temporary objects belong to their connection and are left out.
package struct SQLiteIntrospector {
  private let connection: DatabaseConnection

  /// Looks at the database of a connection, attached ones left out.
  package init(_ connection: DatabaseConnection) {
    self.connection = connection
  }

  /// What the database holds.
  ///
  /// - Throws: `DatabaseError`, also for a file whose schema SQLite itself cannot read.
  package func read() throws -> LiveDatabase {
    let objects = try connection.query(BoundStatement(sql: SQLiteCatalog.objects)) { row in
      SQLiteObject(
        SQLiteSchemaRow(
          type: try row.read(0, as: String.self), name: try row.read(1, as: String.self),
          table: try row.read(2, as: String.self), sql: try row.read(3, as: String?.self)))
    }
    var assembler = SQLiteAssembler(objects.compactMap(\.self))
    return assembler.live()
  }
}
