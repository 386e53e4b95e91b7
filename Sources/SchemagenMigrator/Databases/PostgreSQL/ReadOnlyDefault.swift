import SQLLexicon
import SchemagenRuntime

/// A setting by which transactions only read: `default_transaction_read_only` of a database, a role or the
/// connection.
///
/// It is a decision of those who run the server, or of the one who runs the command. A migration that began
/// its transaction with `READ WRITE` would pass over it, so it is asked for before anything is changed.
/// What a migration itself has set does not count: `reset_val` is what the session began with.
struct ReadOnlyDefault {
  /// Where the setting is from, in the words of
  /// <https://www.postgresql.org/docs/current/view-pg-settings.html>.
  let source: String
  let database: String
  let role: String

  /// Reads the setting; `nil` where transactions write.
  ///
  /// - Throws: A database error.
  static func read(on connection: DatabaseConnection) throws -> ReadOnlyDefault? {
    let sql = """
      SELECT source::text, pg_catalog.current_database()::text, session_user::text
      FROM pg_catalog.pg_settings
      WHERE name = 'default_transaction_read_only' AND reset_val = 'on'
      """
    return try connection.first(BoundStatement(sql: sql)) { row in
      ReadOnlyDefault(
        source: try row.read(0, as: String.self), database: try row.read(1, as: String.self),
        role: try row.read(2, as: String.self))
    }
  }

  /// What is wrong, and the way out.
  var error: MigrationError {
    let name = "default_transaction_read_only"
    let (place, change) = origin
    return MigrationError(
      .failed, "The database only allows reading: \(name) is on, \(place).",
      help: ["Nothing was changed. Check that this is the database that you mean."]
        + (change.map {
          [
            "To allow changes from now on, run `\($0)`.",
            "To allow them for one command, put PGOPTIONS='-c \(name)=off' before it.",
          ]
        } ?? ["To allow changes, take it out there."]))
  }

  /// Where it was set, and the statement that takes it back.
  private var origin: (place: String, change: String?) {
    let name = "default_transaction_read_only"
    let database = SQLQuoting.identifier(database)
    let role = SQLQuoting.identifier(role)
    switch source {
    case "database": return ("set for the database", "ALTER DATABASE \(database) RESET \(name)")
    case "user": return ("set for the role \(role)", "ALTER ROLE \(role) RESET \(name)")
    case "database user":
      return (
        "set for the role \(role) in this database",
        "ALTER ROLE \(role) IN DATABASE \(database) RESET \(name)"
      )
    case "global": return ("set for all roles", "ALTER ROLE ALL RESET \(name)")
    case "client": return ("set by PGOPTIONS or by options= in the URL", nil)
    case "configuration file": return ("set in the server's configuration", nil)
    case "command line": return ("set by the command that started the server", nil)
    default: return ("set for the session", nil)
    }
  }
}
