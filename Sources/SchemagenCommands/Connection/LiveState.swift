import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
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
    guard !url.isMissingFile else {
      throw CommandFailure("\(url.displayName) does not exist.", help: "Check the path in the URL.")
    }
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

  /// The names of all objects, each without that of its table or database schema.
  var names: Set<String> {
    var names: Set<String> = []
    for table in database.schema.tables {
      names.insert(table.name.name)
      names.formUnion(table.indexes.map(\.name))
      names.formUnion(table.checks.map(\.name))
      names.formUnion(table.foreignKeys.map(\.name))
      names.formUnion(table.triggers.map(\.name))
    }
    for name in database.carried.map(\.name) + database.listed.map(\.name) {
      let parts = name.prefix { $0 != "(" }.split(separator: ".")
      names.formUnion(parts.map { $0.filter { $0 != "\"" } })
    }
    return names
  }

  /// What a schema cannot declare, a phrase each.
  var objectsBeside: [String] {
    database.carried.map { "\($0.kind.words) \($0.name)" }
      + database.listed.map { "\($0.kind.words) \($0.name): \($0.reason)" }
  }
}
