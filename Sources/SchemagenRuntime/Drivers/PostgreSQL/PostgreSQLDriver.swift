/// One connection to a PostgreSQL server.
final class PostgreSQLDriver: Driver {
  let library: PostgreSQLLibrary
  let functions: PostgreSQLFunctions
  let handle: OpaquePointer
  var cache: StatementCache<PostgreSQLPreparedStatement>
  private(set) var statementCacheSize: Int
  var preparesStatements = true
  let namedSchema: String?
  private(set) var isPooled: Bool
  /// The prefix of the names of prepared statements; random, so that behind a pooler a name cannot
  /// mean the statement of another client.
  let namePrefix = "schemagen_" + String(UInt64.random(in: .min ... .max), radix: 36) + "_"
  var preparedCount = 0
  /// The statement whose rows are still being received.
  var receiving: PostgreSQLRows?
  var abandonedFailure: DatabaseError?
  /// The text of the `COPY` that is receiving rows.
  var copying: String?
  /// The rows on their way to it.
  var copyBuffer = PostgreSQLCopyBuffer()
  private let cancellation: OpaquePointer?
  private let notices: PostgreSQLNotices
  private var isOpen = true

  init(
    handle: OpaquePointer, cancellation: OpaquePointer?, library: PostgreSQLLibrary,
    notices: PostgreSQLNotices, configuration: PostgreSQLConfiguration
  ) {
    self.handle = handle
    self.cancellation = cancellation
    self.library = library
    self.notices = notices
    statementCacheSize = configuration.statementCacheSize
    namedSchema = configuration.namedSchema
    isPooled = configuration.isPooled
    functions = library.functions
    cache = StatementCache(capacity: statementCacheSize)
  }

  /// Takes over what was found out about the pooler.
  func use(_ configuration: PostgreSQLConfiguration) {
    isPooled = configuration.isPooled
    statementCacheSize = configuration.statementCacheSize
    cache = StatementCache(capacity: statementCacheSize)
  }

  var dialect: DatabaseDialect { .postgresql }

  var isUsable: Bool { isOpen && functions.status(handle) == PostgreSQLStatus.connectionIsGood }

  var isInTransaction: Bool {
    if let receiving { return receiving.isInTransaction }
    return isOpen && functions.transactionStatus(handle) != PostgreSQLStatus.notInTransaction
  }

  var isTransactionAborted: Bool {
    receiving == nil && isOpen
      && functions.transactionStatus(handle) == PostgreSQLStatus.inAbortedTransaction
  }

  /// <https://www.postgresql.org/docs/current/sql-begin.html>
  func begin(_ options: TransactionOptions) throws {
    var statement = "BEGIN"
    if let level = options.isolation { statement += " ISOLATION LEVEL \(level.rawValue)" }
    if options.isReadOnly { statement += " READ ONLY" }
    if options.isDeferrable { statement += " DEFERRABLE" }
    abandonedFailure = nil
    try run(script: statement)
  }

  func transactionDidEnd() {}

  /// Waits for an answer, so that a late signal stops this empty query and not the next one.
  func finishInterruption() {
    receiveRest()
    functions.clear(functions.execute(handle, ""))
  }

  var socket: SocketProbe { SocketProbe(descriptor: functions.socket(handle)) }

  /// Stops the running statement, and waits until the server knows.
  func stop() {
    guard let cancellation else { return }
    var message = [CChar](repeating: 0, count: 256)
    _ = functions.cancel(cancellation, &message, Int32(message.count))
  }

  /// Reads what the server has sent meanwhile, such as the end of the connection.
  func checkHealth(thoroughly: Bool) {
    for _ in 0..<2 where isUsable { _ = functions.consumeInput(handle) }
    if thoroughly, isUsable { functions.clear(functions.execute(handle, "")) }
  }

  func shutDown() {
    guard isOpen else { return }
    isOpen = false
    receiving = nil
    functions.freeCancel(cancellation)
    functions.finish(handle)
  }
}
