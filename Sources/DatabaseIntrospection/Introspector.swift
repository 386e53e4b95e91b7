package import SchemagenRuntime

/// Reads what is in a live database.
///
/// Each dialect answers the same questions in a folder of its own; the questions are methods here.
package struct Introspector {
  let connection: DatabaseConnection

  /// Looks at the database of a connection.
  package init(_ connection: DatabaseConnection) {
    self.connection = connection
  }

  /// The tables and views of the current schema by name, those of extensions and of the database
  /// itself left out.
  ///
  /// - Throws: What the database said.
  package func relationNames() throws -> [String] {
    let query =
      switch connection.dialect {
      case .postgresql: PostgreSQLCatalog.relationNames
      case .sqlite: SQLiteCatalog.relationNames
      }
    return try connection.query(BoundStatement(sql: query)) { try $0.read(0, as: String.self) }
  }
}
