import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import SchemagenMigrator
import SchemagenRuntime

/// What a backup is about: a whole database of a server, or one schema of it.
struct ServerScope: Sendable {
  /// The name of the database.
  let database: String
  /// The server's major version.
  let version: Int
  /// The schemas of the database, without the server's own.
  let schemas: [String]
  /// The one schema; `nil` for all.
  let schema: String?
  /// How many tables there are, without those of histories.
  let tables: Int
  /// How many tables, views and sequences there are.
  let relations: Int

  /// Asks a server.
  ///
  /// - Parameter schema: The one schema; `nil` for all.
  init(on connection: DatabaseConnection, schema: String?) throws {
    var parameters = BoundParameters()
    try schema.bind(to: &parameters, as: .text)
    let query = BoundStatement(sql: Self.query, parameters: parameters)
    let row = try connection.first(query) { row in
      (
        try row.read(0, as: String.self), try row.read(1, as: Int.self),
        try row.read(2, as: Int.self), try row.read(3, as: Int.self)
      )
    }
    self.schema = schema
    database = row?.0 ?? ""
    version = (row?.1 ?? 0) / 10_000
    tables = row?.2 ?? 0
    relations = row?.3 ?? 0
    schemas = try Dialect.postgresql.introspector.schemaNames(connection)
  }

  /// Members of extensions are not in a dump: <https://www.postgresql.org/docs/current/extend-extensions.html>.
  private static let query = """
    SELECT pg_catalog.current_database()::text,
      pg_catalog.current_setting('server_version_num')::bigint,
      count(*) FILTER (WHERE c.relkind IN ('r', 'p')
        AND c.relname <> '\(DatabaseNaming.historyTable)'),
      count(*)
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND n.nspname = coalesce($1::text, n.nspname::text)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
          AND d.deptype = 'e')
    """
}
