import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import SQLLexicon
import SchemagenRuntime

/// What a live database holds, and which database it is.
struct LiveState: Sendable {
  let url: DatabaseURL
  let database: LiveDatabase

  /// Reads a database and changes nothing.
  ///
  /// - Parameters:
  ///   - url: The database.
  ///   - schemas: The database schemas to read; the current one without any.
  /// - Throws: A failure when it cannot be read, as when another session holds a lock.
  static func read(_ url: DatabaseURL, schemas: [String]) async throws -> LiveState {
    try url.checkExists()
    let live = try await DatabaseAccess(url: url, isReadOnly: true).open { database in
      try await database.read { connection in
        try url.dialect.introspector.read(connection, schemas: schemas.isEmpty ? nil : schemas)
      }
    }
    return LiveState(url: url, database: live)
  }

  /// The state in the words of another one, so that what differs is a difference.
  func tables(like other: DatabaseSchema) -> DatabaseSchema {
    StateAlignment(with: other).align(database.schema)
  }

  /// The state without the tables in which tools record what they applied.
  var declarable: DatabaseSchema {
    var schema = database.schema
    schema.tables.removeAll { HistoryTables.contains($0.name.name) }
    return schema
  }

  /// The state that a schema should declare, in the words of the one that it declares now.
  func declarable(like other: DatabaseSchema) -> DatabaseSchema {
    var schema = tables(like: other)
    schema.schemas += database.schema.schemas.filter { name in
      !schema.schemas.contains { $0.isExactly(name) }
    }
    schema.extensions += database.schema.extensions.filter { item in
      !schema.extensions.contains { $0.name.isExactly(item.name) }
    }
    return schema
  }

  /// What a schema cannot declare, a phrase each.
  var objectsBeside: [String] {
    database.carried.map { "\($0.kind.words) \($0.name)" }
      + database.listed.map { "\($0.kind.words) \($0.name): \($0.reason)" }
  }
}
