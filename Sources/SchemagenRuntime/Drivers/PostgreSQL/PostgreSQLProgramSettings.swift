/// How a program of PostgreSQL, such as `pg_dump`, finds the database of a URL.
///
/// Everything is a variable of the environment, where other users do not see it; what has no variable is in
/// the connection string. <https://www.postgresql.org/docs/current/libpq-envars.html>
package struct PostgreSQLProgramSettings: Equatable, Sendable {
  /// Variables to set, which may hold the password.
  package private(set) var environment: [String: String] = [:]
  /// Whether the URL says that a pooler may give every transaction another session.
  package let isPooled: Bool
  private var others: [(keyword: String, value: String)] = []

  /// Takes a URL apart.
  ///
  /// - Throws: ``DatabaseError`` that does not repeat any part of the URL, also for what a program cannot be
  ///   given without showing it.
  package init(url: String) throws {
    let library = try PostgreSQLLibrary.load()
    let configuration = try PostgreSQLConfiguration(
      url: url, options: DatabaseOptions(), library: library)
    isPooled = configuration.isPooled
    let options = library.functions.parseURL(configuration.url, nil)
    defer { library.functions.freeOptions(options) }
    let all = PostgreSQLConnectionOption.all(in: options)
    for (keyword, variable, value) in all {
      if let value { try take(keyword, variable, value) }
    }
    for (keyword, value) in configuration.overrides {
      // A dump has the encoding of its database, unless a client says another one.
      if keyword == "client_encoding" || keyword == "fallback_application_name" { continue }
      try take(keyword, all.first { $0.keyword == keyword }?.variable, value)
    }
  }

  private mutating func take(_ keyword: String, _ variable: String?, _ value: String) throws {
    if let variable {
      environment[variable] = value
    } else if keyword == "sslpassword" {
      throw DatabaseError(
        .invalidURL,
        "pg_dump cannot be given the sslpassword of the URL without showing it to others",
        help: "use a key without a password for backups")
    } else {
      others.append((keyword, value))
    }
  }

  /// The connection string for the option `--dbname`, without secrets.
  ///
  /// - Parameter database: The name of the database.
  package func connectionString(to database: String) -> String {
    ([("dbname", database)] + others).map { keyword, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "\(keyword)='\(escaped)'"
    }.joined(separator: " ")
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.environment == other.environment && one.isPooled == other.isPooled
      && one.connectionString(to: "") == other.connectionString(to: "")
  }
}
