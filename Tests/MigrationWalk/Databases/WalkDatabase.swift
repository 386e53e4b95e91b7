import DatabaseComparison
import DatabaseIntrospection
package import DatabaseSchema
package import DatabaseTypes
import DialectIntrospection
package import MigrationReview
import SQLLexicon
import SchemagenRuntime
import TestSupport

/// A database that a walk changes, on one connection.
package struct WalkDatabase {
  private let database: Database
  private let dialect: Dialect
  /// Keeps the folder of an SQLite file until the walk is over.
  private let folder: TemporaryFolder?

  /// Makes an empty database.
  package init(_ dialect: Dialect) async throws {
    self.dialect = dialect
    var options = DatabaseOptions()
    options.connectionLimit = 1
    switch dialect {
    case .postgresql:
      folder = nil
      let url = try PostgresCluster.shared().makeDatabase()
      database = try await Database.connect(url, options: options)
      try await run("SET client_min_messages = warning; \(Self.zone)")
    case .sqlite:
      let folder = try TemporaryFolder()
      self.folder = folder
      database = try await Database.connect("sqlite:\(folder.path)/walk.db", options: options)
      try await run("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;")
    }
  }

  /// The zone in which migrations run; code that forgets about UTC shows in it.
  private static let zone = "SET timezone = 'America/New_York'"

  /// Closes the connection.
  package func close() async {
    await database.close()
  }

  /// Runs a script; a transaction that it leaves open after an error is undone.
  package func run(_ script: String) async throws {
    if script.isEmpty { return }
    let isPostgreSQL = dialect == .postgresql
    try await database.perform { connection in
      do {
        try connection.run(script: script)
      } catch {
        try? connection.run(script: "ROLLBACK")
        if !isPostgreSQL { try? connection.run(script: "PRAGMA foreign_keys=ON") }
        throw error
      }
    }
  }

  /// The first column of a query's rows.
  func rows(_ sql: String) async throws -> [String] {
    if sql.isEmpty { return [] }
    return try await database.perform { connection in
      try connection.query(BoundStatement(sql: sql)) { try $0.read(0, as: String.self) }
    }
  }

  /// The first column of a query's rows, with times in UTC.
  func rows(inUTC sql: String) async throws -> [String] {
    if dialect == .sqlite || sql.isEmpty { return try await rows(sql) }
    try await run("SET timezone = 'UTC'")
    let found = try await rows(sql)
    try await run(Self.zone)
    return found
  }

  /// How many rows a table has.
  func count(_ table: String) async throws -> Int {
    try await rows("SELECT \(text("count(*)")) FROM \(table)").first.flatMap(Int.init) ?? 0
  }

  /// An SQL expression as text.
  func text(_ expression: String) -> String { "CAST(\(expression) AS TEXT)" }

  /// An SQL expression that writes its value as a literal.
  func literal(_ expression: String) -> String {
    dialect == .postgresql ? "quote_nullable(\(text(expression)))" : "quote(\(expression))"
  }

  /// The lines of the catalog.
  func catalog() async throws -> [String] {
    try await rows(catalogQuery).map(SQLiteCatalogQuery.trimmed).sorted()
  }

  /// The lines of the catalog after some statements, which are rolled back.
  func catalog(after statements: [String]) async throws -> [String] {
    let query = catalogQuery
    let script = statements.map { $0 + ";\n" }.joined()
    return try await database.perform { connection in
      try connection.run(script: "BEGIN")
      defer { try? connection.run(script: "ROLLBACK") }
      try connection.run(script: script)
      return try connection.query(BoundStatement(sql: query)) { try $0.read(0, as: String.self) }
    }.map(SQLiteCatalogQuery.trimmed).sorted()
  }

  /// What introspection reads.
  ///
  /// - Parameter schemas: The database schemas; the current one without any.
  package func live(schemas: [String]) async throws -> DatabaseSchema {
    let introspector = dialect.introspector
    return try await database.perform {
      try introspector.read($0, schemas: schemas.isEmpty ? nil : schemas).schema
    }
  }

  /// What introspection reads, in the words of a planned state.
  package func state(like planned: DatabaseSchema) async throws -> DatabaseSchema {
    StateAlignment(with: planned).align(try await live(schemas: planned.schemas))
  }

  /// What verification finds in an open transaction, a phrase for each difference.
  package func differences(from planned: DatabaseSchema) async throws -> [String] {
    try await database.perform { connection in
      try connection.run(script: "BEGIN")
      defer { try? connection.run(script: "ROLLBACK") }
      return try StateVerification.differences(on: connection, from: planned).map(\.description)
    }
  }

  /// How many rows each check counts, and its examples as the texts of their columns.
  package func answers(
    to checks: [DataCheck]
  ) async throws -> [(count: Int, examples: [String])] {
    try await database.perform { connection in
      try checks.map { check in
        let count = try connection.first(BoundStatement(sql: check.count.text)) {
          try $0.read(0, as: Int.self)
        }
        let examples = try connection.query(BoundStatement(sql: check.examples.text)) { row in
          var columns: [String] = []
          for index in 0..<row.columnCount {
            columns.append(try row.read(index, as: String?.self) ?? "NULL")
          }
          return columns.joined(separator: ", ")
        }
        return (count ?? 0, examples)
      }
    }
  }

  private var catalogQuery: String {
    dialect == .postgresql ? PostgreSQLCatalogQuery.text : SQLiteCatalogQuery.text
  }
}
