import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
package import SchemagenRuntime

/// Whether a database is what it should be, fact by fact.
package enum StateVerification {
  /// Reads a database in the open transaction of a connection.
  ///
  /// - Parameters:
  ///   - connection: A connection with an open transaction, whose settings stay as they are.
  ///   - wanted: The state that the database should be in; its database schemas are read.
  /// - Throws: `DatabaseError` when the catalogs cannot be read.
  package static func live(
    on connection: DatabaseConnection, like wanted: DatabaseSchema
  ) throws -> DatabaseSchema {
    try wanted.dialect.introspector.readInTransaction(
      connection, schemas: wanted.schemas.isEmpty ? nil : wanted.schemas
    ).schema
  }

  /// Reads a database in the open transaction of a connection, and compares it with a state.
  ///
  /// - Returns: What differs; empty where the database is in that state.
  /// - Throws: `DatabaseError` when the catalogs cannot be read.
  package static func differences(
    on connection: DatabaseConnection, from wanted: DatabaseSchema
  ) throws -> [FactDifference] {
    differences(of: try live(on: connection, like: wanted), from: wanted)
  }

  /// Compares what was read of a database with a state.
  ///
  /// - Returns: What differs; empty where the database is in that state.
  package static func differences(
    of live: DatabaseSchema, from wanted: DatabaseSchema
  ) -> [FactDifference] {
    StateAlignment(with: wanted).align(live).differences(from: wanted)
  }
}
