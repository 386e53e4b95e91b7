import DatabaseSchema
import DatabaseTypes
import ProjectFiles

/// Which database a command talks to.
struct DatabaseURL: Equatable, Sendable {
  let dialect: Dialect
  /// What the driver connects to; it may hold a password and never reaches a message.
  let url: String
  /// How messages name the database.
  let shown: String
  /// The path of a SQLite file.
  private(set) var file: String?

  /// Understands a URL as a schema or an option gives it.
  ///
  /// - Parameters:
  ///   - text: The URL.
  ///   - folder: The folder that a relative SQLite path starts at.
  ///   - context: The world, for showing paths short.
  /// - Returns: `nil` when the scheme is of no database that we know.
  init?(_ text: String, relativeTo folder: String, in context: CommandContext) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "postgres", "postgresql":
      dialect = .postgresql
      url = text
      shown = Self.withoutSecrets(text)
    case "file", "sqlite":
      dialect = .sqlite
      let path = Self.sqlitePath(text.dropFirst(scheme.count + 1))
      if path.hasPrefix(":memory:") {
        url = "sqlite:" + path
        shown = "an SQLite database in memory"
      } else {
        let absolute = FilePath.normalized(FilePath.join(folder, path))
        let query = text.firstIndex(of: "?").map { String(text[$0...]) } ?? ""
        url = "sqlite:" + absolute + query
        shown = context.shown(absolute)
        file = absolute
      }
    default:
      return nil
    }
  }

  /// Whether it names a SQLite file that is not there; the first write would make it.
  var isMissingFile: Bool { file.map { FileSystem.kind(of: $0) == .missing } ?? false }

  /// The path of `file:./a.db`, `sqlite:a.db`, `sqlite:///tmp/a.db`, without parameters.
  private static func sqlitePath(_ rest: Substring) -> String {
    let path = rest.prefix { $0 != "?" }
    guard path.hasPrefix("//") else { return String(path) }
    let withoutHost = path.dropFirst(2)
    return String(withoutHost)
  }

  /// Host and database of a server's URL, without user, password and parameters.
  private static func withoutSecrets(_ text: String) -> String {
    let afterScheme = text.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }
    let address = afterScheme.prefix { $0 != "?" && $0 != "#" }
    // The last `@` ends the user part: a password that was not escaped may hold one, or a `?`.
    let at = address.lastIndex(of: "@")
    if at == nil, afterScheme.contains("@") { return "the PostgreSQL database" }
    let place = at.map { address[address.index(after: $0)...] } ?? address
    let parts = place.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let host = parts.first.map(String.init) ?? ""
    let database = parts.count > 1 ? String(parts[1]) : ""
    switch (host.isEmpty, database.isEmpty) {
    case (true, true): return "the default PostgreSQL database"
    case (true, false): return "PostgreSQL database \(database)"
    case (false, true): return "PostgreSQL on \(host)"
    case (false, false): return "PostgreSQL database \(database) on \(host)"
    }
  }
}
