import SchemagenRuntime

/// The settings of a session, to give them back after the statements of a migration.
///
/// What a migration sets is meant for itself: a `SET search_path`, as in every file of `pg_dump`, would send
/// the next one elsewhere, and a `SET ROLE` would write the history as another role.
struct PostgreSQLSettings: Sendable {
  /// What was set since the session began, and not when it began.
  private let values: [(name: String, value: String)]
  private let role: String

  /// Of a row of `pg_settings`: whether the setting was chosen since the session began.
  ///
  /// Its source alone does not say so: it is the session, too, after a transaction that has reset the setting
  /// and then set it for itself.
  static let isChosen = "(source = 'session' AND setting IS DISTINCT FROM reset_val)"

  /// Reads the settings, which must be done before anything but ``PostgreSQLTransaction/patience`` is set for
  /// a transaction only. What `BEGIN` says of its transaction is no setting of the session.
  init(on connection: DatabaseConnection) throws {
    // https://www.postgresql.org/docs/current/view-pg-settings.html
    let sql = """
      SELECT name, setting FROM pg_catalog.pg_settings
      WHERE \(Self.isChosen) AND name NOT IN ('idle_in_transaction_session_timeout',
        'transaction_isolation', 'transaction_read_only', 'transaction_deferrable')
      UNION ALL SELECT '', pg_catalog.current_setting('role')
      """
    let rows = try connection.query(BoundStatement(sql: sql)) { row in
      (name: try row.read(0, as: String.self), value: try row.read(1, as: String.self))
    }
    values = rows.filter { !$0.name.isEmpty }
    role = rows.first(where: \.name.isEmpty)?.value ?? "none"
  }

  /// Makes all settings what they were, in the open transaction or for the session outside of one.
  ///
  /// `RESET ALL` gives a setting the value with which the session began, and leaves roles alone:
  /// <https://www.postgresql.org/docs/current/sql-reset.html>.
  func restore(on connection: DatabaseConnection) throws {
    try connection.run(script: "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL")
    var parameters = BoundParameters()
    var calls: [String] = []
    for (name, value) in values + [("role", role)] {
      try name.bind(to: &parameters, as: .text)
      try value.bind(to: &parameters, as: .text)
      calls.append(
        "pg_catalog.set_config($\(calls.count * 2 + 1)::text, $\(calls.count * 2 + 2)::text, false)"
      )
    }
    let sql = "SELECT " + calls.joined(separator: ", ")
    _ = try connection.first(BoundStatement(sql: sql, parameters: parameters)) { _ in true }
  }
}
