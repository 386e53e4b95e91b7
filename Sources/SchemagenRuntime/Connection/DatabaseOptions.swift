/// Settings of a database; each overrides the URL's parameter of the same meaning.
public struct DatabaseOptions: Sendable {
  /// The maximum number of connections (`connection_limit`); two for each core and one more when
  /// nil.
  public var connectionLimit: Int?
  /// How long to wait for a free connection (`pool_timeout`); 10 seconds when nil.
  public var acquireTimeout: Duration?
  /// How long to wait for a server (`connect_timeout`); 5 seconds when nil.
  public var connectTimeout: Duration?
  /// How long an unused connection is kept (`max_idle_connection_lifetime`); 5 minutes when nil.
  public var idleTimeout: Duration?
  /// How long a statement may take (`socket_timeout`), or on SQLite wait for a lock, which is 5
  /// seconds when nil.
  public var statementTimeout: Duration?
  /// How many prepared statements each connection keeps (`statement_cache_size`); 100 when nil.
  public var statementCacheSize: Int?
  /// The journal mode that SQLite files get; when nil, new files have a write-ahead log, and existing
  /// ones stay as they are.
  ///
  /// Without a write-ahead log there is one connection only.
  public var journalMode: SQLiteJournalMode?
  /// The name that PostgreSQL shows for the connections.
  public var applicationName: String?
  /// Receives the server's notices, and the names of URL parameters that have no effect.
  public var onNotice: (@Sendable (String) -> Void)?
  /// Whether the connections only read: then SQLite creates no file and keeps its journal mode.
  package var inspectsOnly = false
  /// Whether nothing changes the SQLite file while it is open, so that it is read without locks and nothing
  /// is written beside it.
  package var isImmutable = false
  /// Whether the schema of the URL is set in each transaction, because a pooler forgets that of the session.
  package var setsSchemaInTransactions = false

  /// Creates options that leave everything to the URL.
  public init() {}
}
