import DatabaseSchema
import SQLLexicon
package import SchemagenRuntime

/// Reads what is in a PostgreSQL database from its system catalogs.
///
/// `information_schema` is not asked, because it is slow and shows a role only what it owns or may use:
/// <https://www.postgresql.org/docs/current/catalogs.html>.
package struct PostgreSQLIntrospector {
  let connection: DatabaseConnection
  /// How long to wait for a table that another session has locked, in milliseconds.
  let lockTimeout: Int

  /// Looks at the database of a connection.
  ///
  /// - Parameters:
  ///   - connection: The connection.
  ///   - lockTimeout: How long to wait for a table that another session has locked.
  package init(_ connection: DatabaseConnection, lockTimeout: Duration = .seconds(2)) {
    self.connection = connection
    let (seconds, attoseconds) = lockTimeout.components
    // 0 would be no limit.
    self.lockTimeout = max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Reads in a transaction of its own, which only reads and sees one state of the catalogs.
  ///
  /// - Parameter schemas: The database schemas to read, whose objects are named with them; `nil` for
  ///   the one where the connection creates its tables, whose objects are named without it, as lowering
  ///   does where the schema language names none. The others are listed by name.
  /// - Throws: `DatabaseError`; with the code `.busy` it names who holds the lock.
  package func read(schemas: [String]?) throws -> LiveDatabase {
    try read(schemas, inside: .ownTransaction)
  }

  /// Reads in the transaction that is open, with what it has changed.
  ///
  /// - Parameter schemas: As in ``read(schemas:)``.
  /// - Throws: As ``read(schemas:)``; the transaction can go on.
  package func readInTransaction(schemas: [String]?) throws -> LiveDatabase {
    try read(schemas, inside: .openTransaction)
  }

  /// How often to read when other sessions drop objects meanwhile.
  private static let attempts = 10

  /// Reads, and again when another session has dropped an object meanwhile: the functions that write
  /// definitions see the catalogs as they are now, and not as the transaction does.
  private func read(_ schemas: [String]?, inside place: CatalogTransaction) throws -> LiveDatabase {
    var attempt = 1
    while true {
      do {
        return try place.run(on: connection, lockTimeout) { try readCatalogs(schemas) }
      } catch let error as DatabaseError where error.code == .busy {
        throw lockError(error, inside: place)
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

  private func readCatalogs(_ names: [String]?) throws -> LiveDatabase {
    let schemas = try connection.query(BoundStatement(sql: SchemaRow.query)) {
      try SchemaRow(&$0)
    }
    try connection.run(script: Self.settings)
    let members = try connection.query(BoundStatement(sql: PostgreSQLCatalog.extensionRelations)) {
      try $0.read(0, as: Int.self)
    }
    let scope = Self.scope(schemas, names, members: Set(members))
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

  private static func scope(
    _ rows: [SchemaRow], _ names: [String]?, members: Set<Int>
  ) -> CatalogScope {
    let schemas = rows.filter { $0.id != 0 }
    let read = schemas.filter { schema in
      names?.contains { $0.isExactly(schema.name) } ?? schema.isCurrent
    }
    return CatalogScope(
      version: rows.first?.version ?? 0,
      schemas: Dictionary(
        schemas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      read: Set(read.map(\.id)),
      unread: schemas.filter { schema in
        !read.contains { $0.id == schema.id } && !(schema.name == "public" && schema.isEmpty)
      }.map(\.name),
      home: names == nil ? read.first?.id : nil, members: members)
  }
}
