import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import SchemagenRuntime

extension CarriedObject {
  /// What is carried of a database.
  static func all(in url: String, _ dialect: Dialect) async throws -> [CarriedObject] {
    let database = try await Database.connect(url)
    let carried = try await database.read { connection in
      try dialect.introspector.read(connection, schemas: nil).carried
    }
    await database.close()
    return carried
  }
}
