import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemaDiagnostics
import SchemagenRuntime

/// The URL of the database that a command uses.
struct DatabaseURL: Equatable, Sendable {
  let dialect: Dialect
  /// The driver's URL; it may contain a password, so no message shows it.
  private(set) var url: String
  /// The database in messages, without secrets and without its schema.
  let databaseName: String
  /// The path of a SQLite file.
  private(set) var file: String?
  /// The database schema that a server's URL names.
  private(set) var schema: String?

  /// Parses a URL from a schema or an option.
  ///
  /// - Parameters:
  ///   - text: The URL.
  ///   - folder: The folder that SQLite paths are relative to.
  ///   - context: The context, for display paths.
  /// - Returns: `nil` if the scheme is not supported.
  init?(_ text: String, relativeTo folder: String, in context: CommandContext) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "postgres", "postgresql":
      dialect = .postgresql
      url = text
      databaseName = Self.withoutSecrets(text)
      var parameters = URLParameters(of: text)
      schema = parameters.take("schema")
    case "file", "sqlite":
      dialect = .sqlite
      let path = Self.sqlitePath(text.dropFirst(scheme.count + 1))
      if path.hasPrefix(":memory:") {
        url = "sqlite:" + path
        databaseName = "the in-memory SQLite database"
      } else {
        let absolute = FilePath.normalized(FilePath.join(folder, path))
        let query = text.firstIndex(of: "?").map { String(text[$0...]) } ?? ""
        url = "sqlite:" + absolute + query
        databaseName = context.displayPath(absolute)
        file = absolute
      }
    default:
      return nil
    }
  }

  /// The same database with another schema, or with the one that the role has when there is `nil`.
  func with(schema: String?) -> DatabaseURL {
    var parameters = URLParameters(of: url)
    _ = parameters.take("schema")
    if let schema { parameters.add("schema", schema) }
    var copy = self
    copy.schema = schema
    copy.url = parameters.url
    return copy
  }

  /// The same kind of database in another SQLite file.
  func with(file: String) -> DatabaseURL {
    var copy = self
    copy.file = file
    copy.url = "sqlite:" + file
    return copy
  }

  /// The schema of the URL as messages say it; `nil` for `public`, which Prisma writes into every URL.
  var shownSchema: String? {
    guard let schema, !schema.isEmpty, schema != "public" else { return nil }
    return TerminalText.line(schema)
  }

  /// What messages call the database, with the schema that its URL names.
  var displayName: String {
    shownSchema.map { "\(databaseName) (schema \($0))" } ?? databaseName
  }

  /// Whether it names a SQLite file that does not exist; the first write would create it.
  var isMissingFile: Bool { file.map { FileSystem.kind(of: $0) == .missing } ?? false }

  /// Checks that there is a database to read.
  ///
  /// - Throws: A failure for a SQLite file that does not exist.
  func checkExists() throws {
    guard isMissingFile else { return }
    throw CommandFailure("\(displayName) does not exist.", help: "Check the path in the URL.")
  }

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
    // The last `@` ends the user part: a password that is not escaped may contain one, or a `?`.
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
