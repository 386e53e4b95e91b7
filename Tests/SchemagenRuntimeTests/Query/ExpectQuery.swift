import Testing

@testable import SchemagenRuntime

/// Compares the text of a query in both dialects, and the rows that the query's own database finds
/// for it.
///
/// - Parameters:
///   - query: The query, on a database.
///   - postgresql: The text after the table's name on PostgreSQL.
///   - sqlite: The same on SQLite; left out where only the placeholders differ.
///   - expected: The expected rows, each as its `value`.
///   - value: A value that identifies a row.
func expect<Model: ReadableEntity>(
  _ query: EntityQuery<Model>, _ postgresql: String, sqlite: String? = nil,
  finds expected: [String],
  by value: (Model) -> String, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let texts: [(DatabaseDialect, String)] = [
    (.postgresql, postgresql),
    (.sqlite, sqlite ?? postgresql.replacing("$", with: "?")),
  ]
  for (dialect, text) in texts {
    let select = dialect.grammar.texts(of: Model.table).select
    let statement = try query.on(TextSession(dialect: dialect)).selectStatement()
    #expect(statement.sql == select + " " + text, sourceLocation: sourceLocation)
  }
  let found = try await query.all().map(value)
  #expect(
    query.orderings.isEmpty ? found.sorted() == expected.sorted() : found == expected,
    "found \(found), expected \(expected)", sourceLocation: sourceLocation)
}

extension EntityQuery {
  /// The same query on another session.
  func on(_ session: any DatabaseSession) -> EntityQuery {
    var query = EntityQuery(session)
    query.condition = condition
    query.orderings = orderings
    query.limit = limit
    query.offset = offset
    query.scope = scope
    query.lock = lock
    return query
  }
}

/// Compares the text of a statement in both dialects.
///
/// - Parameters:
///   - postgresql: The text on PostgreSQL.
///   - sqlite: The text on SQLite; left out where only the placeholders differ.
///   - statement: Renders the statement for a session without a database.
func expectText(
  _ postgresql: String, sqlite: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ statement: (any DatabaseSession) throws -> BoundStatement?
) throws {
  let text = try statement(TextSession(dialect: .postgresql))?.sql
  #expect(text == postgresql, sourceLocation: sourceLocation)
  let other = try statement(TextSession(dialect: .sqlite))?.sql
  #expect(
    other == sqlite ?? postgresql.replacing("$", with: "?"), sourceLocation: sourceLocation)
}

/// Compares the text of a query on users in both dialects, and the users that are found, by the
/// first part of their address.
func expect(
  _ query: EntityQuery<User>, _ postgresql: String, sqlite: String? = nil, finds expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  try await expect(
    query, postgresql, sqlite: sqlite, finds: expected,
    by: { $0.email.replacing("@example.com", with: "") }, sourceLocation: sourceLocation)
}
