package import DatabaseSchema
import DatabaseTypes
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

  /// What the database holds.
  ///
  /// - Parameter schemas: The database schemas to read; `nil` for the current one, whose objects are
  ///   named without it. SQLite has none.
  /// - Throws: `DatabaseError`; with the code `.busy` it names who holds a lock.
  package func read(schemas: [String]? = nil) throws -> LiveDatabase {
    switch connection.dialect {
    case .postgresql: try PostgreSQLIntrospector(connection).read(schemas: schemas)
    case .sqlite: try SQLiteIntrospector(connection).read()
    }
  }

  /// A schema that was lowered in the form in which ``read(schemas:)`` gives it back, apart from the
  /// texts of expressions and what only a schema names.
  package static func storedForm(of schema: DatabaseSchema) -> DatabaseSchema {
    switch schema.dialect {
    case .postgresql: PostgreSQLStoredForm.of(schema)
    case .sqlite: schema
    }
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
