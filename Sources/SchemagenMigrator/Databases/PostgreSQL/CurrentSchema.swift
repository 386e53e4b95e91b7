import SchemagenRuntime

/// The PostgreSQL schema that a connection creates its tables in.
enum CurrentSchema {
  /// The first schema of the search path that exists, else the first one, which is to be created.
  ///
  /// - Throws: A ``MigrationError`` when the search path names no schema.
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
