/// What a SQLite URL and the options say.
struct SQLiteConfiguration: Sendable {
  /// A path, or `:memory:`.
  var path: String
  var isReadOnly = false
  /// Whether a file that does not exist is made.
  var createsFile = true
  var busyTimeout: Duration
  var statementCacheSize: Int
  var pool: PoolConfiguration

  var isInMemory: Bool { path == ":memory:" }

  /// Understands `sqlite:PATH`, `file:PATH` and `sqlite::memory:`, with Prisma's parameters.
  init(url: String, options: DatabaseOptions) throws {
    var parameters = URLParameters(of: url)
    path = Self.path(of: parameters.base)
    guard !path.isEmpty else {
      throw DatabaseError(
        .invalidURL, "the database URL has no path",
        help: "write sqlite:PATH, or sqlite::memory: for a database in memory")
    }
    let limit = try parameters.takeNumber("connection_limit")
    let poolTimeout = try parameters.takeSeconds("pool_timeout")
    let idle = try parameters.takeSeconds("max_idle_connection_lifetime")
    let wait = try parameters.takeSeconds("socket_timeout")
    let cacheSize = try parameters.takeNumber("statement_cache_size")
    busyTimeout = options.statementTimeout ?? wait ?? .seconds(5)
    statementCacheSize = options.statementCacheSize ?? cacheSize ?? 100
    // Every connection to `:memory:` is a database of its own, so there is one, which stays:
    // https://www.sqlite.org/inmemorydb.html
    let isInMemory = path == ":memory:"
    pool = PoolConfiguration(
      limit: isInMemory ? 1 : options.connectionLimit ?? limit,
      acquireTimeout: options.acquireTimeout ?? poolTimeout,
      idleTimeout: options.idleTimeout ?? idle, isKept: isInMemory)
    try takeMode(from: &parameters)
    _ = parameters.take("connect_timeout")
    parameters.warnAboutRest(options.onNotice)
  }

  private mutating func takeMode(from parameters: inout URLParameters) throws {
    switch parameters.take("mode") {
    case nil, "rwc": break
    case "ro":
      isReadOnly = true
      createsFile = false
    case "rw": createsFile = false
    case "memory":
      path = ":memory:"
      pool = PoolConfiguration(limit: 1, acquireTimeout: pool.acquireTimeout ?? .zero, isKept: true)
    default:
      throw DatabaseError(
        .invalidURL, "the URL parameter mode has an unknown value", help: "use ro, rw or rwc")
    }
  }

  /// What follows the scheme, without the slashes of an empty host.
  private static func path(of base: String) -> String {
    let path = base.drop { $0 != ":" }.dropFirst()
    return String(path.hasPrefix("//") ? path.dropFirst(2) : path)
  }
}
