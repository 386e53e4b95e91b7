import SQLLexicon
import SchemagenRuntime

/// The PostgreSQL schema that a connection creates its tables in.
enum CurrentSchema {
  /// The first schema of the search path that exists, else the first one, which is to be created.
  ///
  /// A URL with `?schema=app` may be the first to mention `app`.
  static func name(on connection: DatabaseConnection) throws -> String {
    if let name = try existing(on: connection) { return name }
    let path = try connection.first(BoundStatement(sql: "SHOW search_path")) {
      try $0.read(0, as: String.self)
    }
    guard let wanted = first(of: path ?? "") else {
      throw MigrationError(
        .history, "The connection has no current schema to create tables in.",
        help: "Name a schema in the URL, such as ?schema=public.")
    }
    return wanted
  }

  /// Creates the current schema if it does not exist.
  static func create(on connection: DatabaseConnection) throws {
    switch connection.dialect {
    case .postgresql:
      if try existing(on: connection) != nil { return }
      try connection.run(
        script: "CREATE SCHEMA IF NOT EXISTS \(SQLQuoting.identifier(try name(on: connection)))")
    case .sqlite: return
    }
  }

  private static func existing(on connection: DatabaseConnection) throws -> String? {
    try connection.first(BoundStatement(sql: "SELECT pg_catalog.current_schema()::text")) {
      try $0.read(0, as: String?.self)
    } ?? nil
  }

  /// The first plain name of a search path such as `"$user", "my app", public`.
  static func first(of path: String) -> String? {
    var names: [String] = []
    var name = ""
    var isQuoted = false
    for character in path {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        names.append(name)
        name = ""
      } else if isQuoted || character != " " {
        name.append(character)
      }
    }
    return (names + [name]).first { !$0.isEmpty && $0 != "$user" && !$0.hasPrefix("pg_") }
  }
}
