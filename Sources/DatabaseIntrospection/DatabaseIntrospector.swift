package import DatabaseSchema
package import SchemagenRuntime

/// Reads live databases; each database has an implementation in its own folder below `Databases`.
package protocol DatabaseIntrospector: Sendable {
  /// Reads what the database of a connection holds, in one state of it, and changes nothing.
  ///
  /// - Parameters:
  ///   - connection: A connection without an open transaction.
  ///   - schemas: The database schemas to read; `nil` for the current one, whose objects are named
  ///     without it. SQLite has no schemas.
  /// - Throws: `DatabaseError`; with the code `.busy` it names who holds a lock.
  func read(_ connection: DatabaseConnection, schemas: [String]?) throws -> LiveDatabase

  /// Reads the same in the transaction that the connection has open, and leaves its settings alone.
  ///
  /// - Parameters:
  ///   - connection: A connection with an open transaction.
  ///   - schemas: As for ``read(_:schemas:)``.
  /// - Throws: `DatabaseError`; with the code `.busy` it names who holds a lock.
  func readInTransaction(
    _ connection: DatabaseConnection, schemas: [String]?
  ) throws -> LiveDatabase

  /// Whether ``trials(of:on:)`` can tell anything: a database that keeps declarations as they are written
  /// has nothing to say of them.
  var hasTrials: Bool { get }

  /// What the database keeps of tables, which are gone afterwards.
  ///
  /// - Parameters:
  ///   - tables: The tables; several may have the same name, but indexes may not.
  ///   - connection: A connection with an open transaction, whose settings stay as they are.
  /// - Returns: An answer for each table.
  /// - Throws: `DatabaseError` when the connection is lost.
  func trials(
    of tables: [TrialTable], on connection: DatabaseConnection
  ) throws -> [TrialAnswer]

  /// A schema that was lowered in the form in which ``read(_:schemas:)`` gives it back, apart from the
  /// texts of expressions and what only a schema names.
  func storedForm(of schema: DatabaseSchema) -> DatabaseSchema

  /// The kind of a foreign key, and those of its parts that a schema cannot declare.
  var foreignKeyKinds: (whole: ObjectKind, parts: Set<ObjectKind>) { get }

  /// Whether a column of a schema declares what a live one with that name has besides its type.
  func isDeclared(_ object: CarriedObject, by column: Column) -> Bool

  /// How what a schema cannot declare is made again in a new database with the tables of the schema.
  func remaking(_ live: LiveDatabase) -> Remaking

  /// The scripts that drop all that is in some database schemas.
  ///
  /// - Parameters:
  ///   - connection: A connection to the database, which is only read.
  ///   - schemas: The database schemas; `nil` for the current one.
  /// - Throws: `DatabaseError`.
  func scripts(
    emptying connection: DatabaseConnection, schemas: [String]?
  ) throws -> EmptyingScripts

  /// The query for the tables and views of the current schema by name, those of extensions and of the
  /// database itself left out.
  var relationNamesQuery: String { get }

  /// The query for the names of all database schemas but the database's own; `nil` where a database has
  /// no schemas.
  var schemaNamesQuery: String? { get }

  /// The query for the names of all database schemas, with the database's own and those of extensions,
  /// each with whether it is the current one; `nil` where a database has no schemas.
  var presentSchemasQuery: String? { get }
}

extension DatabaseIntrospector {
  /// The tables and views of the current schema by name, those of extensions and of the database
  /// itself left out.
  ///
  /// - Throws: `DatabaseError`.
  package func relationNames(_ connection: DatabaseConnection) throws -> [String] {
    try connection.query(BoundStatement(sql: relationNamesQuery)) {
      try $0.read(0, as: String.self)
    }
  }

  /// The names of all database schemas but the database's own, sorted by their bytes; empty where a
  /// database has no schemas.
  ///
  /// - Throws: `DatabaseError`.
  package func schemaNames(_ connection: DatabaseConnection) throws -> [String] {
    guard let schemaNamesQuery else { return [] }
    // Unlike the order of a server, that of bytes is the same everywhere.
    return try connection.query(BoundStatement(sql: schemaNamesQuery)) {
      try $0.read(0, as: String.self)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of all database schemas, with the database's own and those of extensions, and of the
  /// current one; empty where a database has no schemas.
  ///
  /// - Throws: `DatabaseError`.
  package func presentSchemas(
    _ connection: DatabaseConnection
  ) throws -> (names: Set<String>, current: String?) {
    guard let presentSchemasQuery else { return ([], nil) }
    let rows = try connection.query(BoundStatement(sql: presentSchemasQuery)) {
      (name: try $0.read(0, as: String.self), isCurrent: try $0.read(1, as: Bool.self))
    }
    return (Set(rows.map(\.name)), rows.first(where: \.isCurrent)?.name)
  }
}
