import Foundation

/// The settings of a SQLite URL and the options.
struct SQLiteConfiguration: Sendable {
  /// A path, or `:memory:`.
  var path: String
  var isReadOnly = false
  /// Whether to create a missing file.
  var createsFile = true
  /// Whether nothing changes the file while it is open, so that it is read without locks.
  private(set) var isImmutable = false
  /// Whether the connection writes nothing, although it might: <https://www.sqlite.org/pragma.html#pragma_query_only>
  private(set) var isReader = false
  /// The journal mode that the file gets; nil for a write-ahead log if it is new.
  let journalMode: SQLiteJournalMode?
  /// Whether the connection only looks at what is there.
  let inspectsOnly: Bool
  /// Whether the file keeps its journal mode.
  let keepsJournalMode: Bool
  var busyTimeout: Duration
  var statementCacheSize: Int
  var pool: PoolConfiguration

  var isInMemory: Bool { path == Self.memoryPath }

  /// What is opened, for messages.
  var place: String {
    isInMemory
      ? "a new, empty database in memory"
      : "the SQLite file \(URL(fileURLWithPath: path).standardizedFileURL.path)"
  }

  /// Parses `sqlite:PATH`, `file:PATH` and `sqlite::memory:`, with Prisma's parameters.
  init(url: String, options: DatabaseOptions) throws {
    var parameters = URLParameters(of: url)
    path = Self.path(of: parameters.base)
    guard !path.isEmpty else {
      throw DatabaseError(
        .invalidURL, "the database URL has no path",
        help: "write sqlite:PATH, or sqlite::memory: for a database in memory")
    }
    let wait = try parameters.takeSeconds("socket_timeout")
    let cacheSize = try parameters.takeNumber("statement_cache_size")
    busyTimeout = options.statementTimeout ?? wait ?? .seconds(5)
    statementCacheSize = options.statementCacheSize ?? cacheSize ?? 100
    journalMode = options.journalMode
    inspectsOnly = options.inspectsOnly
    keepsJournalMode = options.inspectsOnly
    let mode = parameters.take("mode")
    if mode == "memory" { path = Self.memoryPath }
    // Every connection to `:memory:` is a separate database, so there is only one, which is kept:
    // https://www.sqlite.org/inmemorydb.html
    pool = try PoolConfiguration(
      from: &parameters, options: options, isShared: path == Self.memoryPath)
    try set(mode: mode)
    if options.inspectsOnly { createsFile = false }
    if options.isImmutable {
      isImmutable = true
      isReadOnly = true
      createsFile = false
    }
    _ = parameters.take("connect_timeout")
    try parameters.keepOnly([], onNotice: options.onNotice)
  }

  /// The same database for a connection that only reads.
  var reader: SQLiteConfiguration {
    var reader = self
    reader.isReader = true
    reader.createsFile = false
    return reader
  }

  private static let memoryPath = ":memory:"

  private mutating func set(mode: String?) throws {
    switch mode {
    case nil, "rwc", "memory": break
    case "ro":
      isReadOnly = true
      createsFile = false
    case "rw": createsFile = false
    default:
      throw DatabaseError(
        .invalidURL, "the URL parameter mode has an unknown value", help: "use ro, rw or rwc")
    }
  }

  /// The text after the scheme, without the slashes of an empty host.
  private static func path(of base: String) -> String {
    let path = base.drop { $0 != ":" }.dropFirst()
    return String(path.hasPrefix("//") ? path.dropFirst(2) : path)
  }
}
