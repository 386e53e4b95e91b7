/// What a process of the benchmark does; the C programs know those that they compete in by the same
/// names.
enum Job: String {
  /// Reads all rows into structs.
  case all
  /// Reads all rows one by one.
  case stream
  /// Inserts rows with a call each, in one transaction.
  case create
  /// Inserts rows with one call.
  case createMany
  /// Finds rows by their key, each on a pooled connection.
  case find
  /// Finds rows by their key inside of `withConnection`.
  case findHeld
  /// Finds rows by their key inside of a transaction.
  case findInTransaction
  /// Finds rows by their key in 200 tasks at once.
  case pool
  /// Reads all rows once, to look at the memory that it takes.
  case readOnce
  /// Streams all rows once, to look at the memory that it takes.
  case streamOnce
  /// Makes the structs of all rows without a database.
  case structs
  /// Connects, and no more.
  case connect
}
