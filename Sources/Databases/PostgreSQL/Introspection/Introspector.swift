package import DatabaseIntrospection
package import DatabaseSchema
import SQLLexicon
package import SchemagenRuntime

/// Reads what is in a PostgreSQL database from its system catalogs.
///
/// `information_schema` is not asked, because it is slow and shows a role only what it owns or may use:
/// <https://www.postgresql.org/docs/current/catalogs.html>.
package struct Introspector: DatabaseIntrospector {
  /// How long to wait for a table that another session has locked, in milliseconds.
  let lockTimeout: Int

  /// - Parameter lockTimeout: How long to wait for a table that another session has locked.
  package init(lockTimeout: Duration = .seconds(2)) {
    let (seconds, attoseconds) = lockTimeout.components
    // 0 would be no limit.
    self.lockTimeout = max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Reads in a transaction of its own, which only reads and sees one state of the catalogs.
  ///
  /// - Parameters:
  ///   - connection: A connection without an open transaction.
  ///   - schemas: The database schemas to read, whose objects are named with them; `nil` for the one
  ///     where the connection creates its tables, whose objects are named without it, as lowering does
  ///     where the schema language does not name one. The others are listed by name.
  /// - Throws: `DatabaseError`; with the code `.busy` it names who holds the lock.
  package func read(_ connection: DatabaseConnection, schemas: [String]?) throws -> LiveDatabase {
    try repeating {
      do {
        return try inTransaction(on: connection) { try readCatalogs(connection, schemas) }
      } catch let error as DatabaseError where error.code == .busy {
        throw lockError(error, connection)
      }
    }
  }

  /// Reads after a savepoint, to which it rolls back: that restores the settings
  /// (<https://www.postgresql.org/docs/current/sql-set.html>).
  ///
  /// - Parameters:
  ///   - connection: A connection with an open transaction.
  ///   - schemas: As for ``read(_:schemas:)``.
  /// - Throws: `DatabaseError`; the transaction can go on then.
  package func readInTransaction(
    _ connection: DatabaseConnection, schemas: [String]?
  ) throws -> LiveDatabase {
    try repeating {
      try afterSavepoint("schemagen_read", on: connection) {
        try connection.run(script: "SET LOCAL lock_timeout = \(lockTimeout)")
        return try readCatalogs(connection, schemas)
      }
    }
  }

  package func storedForm(of schema: DatabaseSchema) -> DatabaseSchema { StoredForm.of(schema) }

  package func isDeclared(_ object: CarriedObject, by column: Column) -> Bool { false }

  package var foreignKeyKinds: (whole: ObjectKind, parts: Set<ObjectKind>) {
    (.foreignKey, [.constraintTiming, .constraintState, .matchType, .partialAction])
  }

  package var relationNamesQuery: String { Catalog.relationNames }

  package var schemaNamesQuery: String? { Catalog.schemaNames }

  package var presentSchemasQuery: String? { Catalog.presentSchemas }

  /// Runs a closure in a transaction that only reads, and takes back what it has set.
  func inTransaction<Result>(
    on connection: DatabaseConnection, _ body: () throws -> Result
  ) throws -> Result {
    try connection.run(script: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    defer { try? connection.run(script: "ROLLBACK") }
    try connection.run(script: "SET LOCAL lock_timeout = \(lockTimeout)")
    try setPooledPath(connection)
    return try body()
  }

  /// Makes the schema of the URL the current one where a pooler has lost what was set in the session.
  func setPooledPath(_ connection: DatabaseConnection) throws {
    guard connection.isPooled, let schema = connection.namedSchema else { return }
    try connection.run(script: "SET LOCAL search_path = \(SQLQuoting.identifier(schema))")
  }

  /// Runs a closure after a savepoint, and takes back what it has done and set.
  func afterSavepoint<Result>(
    _ name: String, on connection: DatabaseConnection, _ body: () throws -> Result
  ) throws -> Result {
    try connection.run(script: "SAVEPOINT \(name)")
    defer {
      try? connection.run(script: "ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
    }
    return try body()
  }

  /// How often to read when other sessions drop objects meanwhile: the functions that write
  /// definitions see the catalogs as they are now, and not as the transaction does.
  private static let attempts = 10

  /// Reads again while definitions go away under it.
  func repeating<Result>(_ read: () throws -> Result) throws -> Result {
    var attempt = 1
    while true {
      do {
        return try read()
      } catch let error as DatabaseError where Self.isRace(error) {
        guard attempt < Self.attempts else {
          throw DatabaseError(
            .serializationFailure,
            "the catalogs cannot be read, because they change meanwhile: \(error.message)",
            help: "try again when no other session creates and drops objects")
        }
        attempt += 1
      }
    }
  }

  /// Whether an error can come from a definition that is gone: an internal error, or NULL.
  private static func isRace(_ error: DatabaseError) -> Bool {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    let internalError = "XX000"
    return error.sqlState == internalError || error.code == .missingTable || error.code == .decoding
  }

  /// Reads in the transaction that is open, and leaves its settings changed.
  func readCatalogs(_ connection: DatabaseConnection, _ names: [String]?) throws -> LiveDatabase {
    let schemas = try connection.query(BoundStatement(sql: SchemaRow.query)) {
      try SchemaRow(&$0)
    }
    try SchemaRow.checkCurrent(schemas, names)
    try connection.run(script: Self.settings)
    let members = try connection.query(BoundStatement(sql: Catalog.extensionRelations)) {
      try $0.read(0, as: Int.self)
    }
    let scope = CatalogScope(schemas, names, members: Set(members))
    let contents = try CatalogContents(connection, scope)
    return CatalogMapping(contents, scope).database(hasNames: names != nil)
  }

  /// What the texts that the server writes depend on:
  /// <https://www.postgresql.org/docs/current/runtime-config-client.html>. With an empty search path a
  /// temporary table could take the place of a catalog.
  private static let settings = """
    SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL TimeZone = 'UTC';
    SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
    SET LOCAL extra_float_digits = 1; SET LOCAL quote_all_identifiers = off;
    SET LOCAL standard_conforming_strings = on; SET LOCAL bytea_output = 'hex';
    SET LOCAL jit = off
    """
}
