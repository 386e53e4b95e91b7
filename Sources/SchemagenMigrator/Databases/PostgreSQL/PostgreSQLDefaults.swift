import SchemagenRuntime

/// What a role or a database may have as its default, and that would end or change a migration midway.
enum PostgreSQLDefaults {
  /// In the order of <https://www.postgresql.org/docs/current/runtime-config-client.html>; the timeout of
  /// transactions is there since PostgreSQL 17.
  private static let timeouts = [
    "statement_timeout", "transaction_timeout", "lock_timeout",
    "idle_in_transaction_session_timeout",
  ].map { (name: $0, value: "0") }

  /// What the statement that begins a transaction says, and a statement outside of one cannot.
  private static let isolation = [
    (name: "default_transaction_isolation", value: "read committed")
  ]

  /// Sets the timeouts of the open transaction to no limit.
  ///
  /// - Parameters:
  ///   - includingChosen: Whether those are set, too, that were set since the session began, as by the URL.
  ///   - connection: The connection.
  static func liftTimeouts(
    includingChosen: Bool = false, on connection: DatabaseConnection
  ) throws {
    try set(timeouts, includingChosen: includingChosen, isLocal: true, on: connection)
  }

  /// Makes a session fit for statements outside of a transaction; not through a pooler, where another
  /// client would get the session.
  static func prepareSession(on connection: DatabaseConnection) throws {
    guard !connection.isPooled else { return }
    try set(timeouts + isolation, includingChosen: false, isLocal: false, on: connection)
  }

  private static func set(
    _ settings: [(name: String, value: String)], includingChosen: Bool, isLocal: Bool,
    on connection: DatabaseConnection
  ) throws {
    let values = settings.map { "('\($0.name)', '\($0.value)')" }.joined(separator: ", ")
    let condition = includingChosen ? "" : " AND NOT \(PostgreSQLSettings.isChosen)"
    let sql = """
      SELECT pg_catalog.set_config(s.name, w.value, \(isLocal)) FROM pg_catalog.pg_settings s
      JOIN (VALUES \(values)) w (name, value) ON w.name = s.name
      WHERE s.setting <> w.value\(condition)
      """
    _ = try connection.query(BoundStatement(sql: sql)) { _ in true }
  }
}
