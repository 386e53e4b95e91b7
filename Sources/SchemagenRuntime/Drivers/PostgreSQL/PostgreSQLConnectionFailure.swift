/// Why a connection failed, and what to do about it.
struct PostgreSQLConnectionFailure {
  /// libpq's message, which contains host and port but neither URL nor password.
  private let message: String
  /// What makes the database, for a server that does not have it.
  private let creation: DatabaseCreation?

  init(_ message: String, creation: DatabaseCreation? = nil) {
    self.message = message
    self.creation = creation
  }

  /// The error for the user.
  var error: DatabaseError {
    for kind in Self.kinds where kind.isMeant(by: message) {
      let isMissing = kind.code == .missingDatabase
      return DatabaseError(
        kind.code, "\(kind.summary): \(firstLine)",
        help: isMissing ? creation?.help ?? kind.help : kind.help)
    }
    return DatabaseError(.unreachable, "no connection to the PostgreSQL server: \(firstLine)")
  }

  private var firstLine: String {
    let line =
      message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason given"
    return line.replacing("FATAL:  ", with: "")
  }

  private struct Kind {
    let signs: [String]
    let code: DatabaseError.Code
    let summary: String
    let help: String
    /// What the message must have besides one of the signs.
    var ending = ""

    func isMeant(by message: String) -> Bool {
      signs.contains(where: message.contains) && (ending.isEmpty || message.contains(ending))
    }
  }

  /// In the order in which they are tried; the texts are those of the server's English messages.
  private static let kinds = [
    Kind(
      signs: ["password authentication failed", "no password supplied", "authentication failed"],
      code: .authentication, summary: "the PostgreSQL server refuses the user or the password",
      help: "correct them in the URL, in PGUSER and PGPASSWORD, or in ~/.pgpass"),
    Kind(
      signs: ["no pg_hba.conf entry"], code: .authentication,
      summary: "the PostgreSQL server's access rules refuse the connection",
      help: "add a line for this user, database and address to its pg_hba.conf"),
    Kind(
      signs: ["role \""], code: .authentication, summary: "the PostgreSQL server has no such user",
      help: "correct the user in the URL, or create it with createuser", ending: "does not exist"),
    Kind(
      signs: ["is not permitted to log in"], code: .authentication,
      summary: "the PostgreSQL server does not let the user log in",
      help: "name another user in the URL, or let a superuser run ALTER ROLE … LOGIN"),
    Kind(
      signs: ["database \""], code: .missingDatabase,
      summary: "the PostgreSQL server has no such database",
      help: "correct its name in the URL, or create it with createdb", ending: "does not exist"),
    Kind(
      signs: ["permission denied for database"], code: .permission,
      summary: "the PostgreSQL server does not let the user connect to the database",
      help: "let its owner run GRANT CONNECT ON DATABASE … TO the user"),
    Kind(
      signs: ["is not currently accepting connections"], code: .unreachable,
      summary: "the PostgreSQL database accepts no connections",
      help: "name another database in the URL"),
    Kind(
      signs: ["too many clients", "remaining connection slots", "too many connections"],
      code: .unreachable, summary: "the PostgreSQL server has no connection left",
      help: "lower connection_limit in the URL, or raise max_connections of the server, or the "
        + "CONNECTION LIMIT of the role or the database"),
    Kind(
      signs: ["server does not support SSL", "certificate", "SSL error"], code: .unreachable,
      summary: "no encrypted connection to the PostgreSQL server",
      help: "correct sslmode, sslrootcert, sslcert and sslkey in the URL"),
    Kind(
      signs: ["could not translate host name", "could not parse network address"],
      code: .unreachable, summary: "the host of the PostgreSQL server has no address",
      help: "correct the host in the URL"),
    Kind(
      signs: ["starting up", "shutting down"], code: .unreachable,
      summary: "the PostgreSQL server is not ready", help: "try again in a moment"),
    Kind(
      signs: ["Connection refused", "No such file", "timeout expired", "No route", "unreachable"],
      code: .unreachable, summary: "no PostgreSQL server answers",
      help: "check that it is running, and that host and port in the URL are correct"),
  ]
}
