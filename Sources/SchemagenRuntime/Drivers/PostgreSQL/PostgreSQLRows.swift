/// The rows of a statement, which the server sends part by part.
///
/// A class, because its memory has an owner, and the driver finishes receiving it before it sends
/// another statement.
final class PostgreSQLRows {
  /// The part that is being read.
  private(set) var part: OpaquePointer
  /// Parts that were received early, to make way for another statement.
  var laterParts: ArraySlice<OpaquePointer> = []
  /// Whether the server has more to send.
  var isReceiving: Bool
  /// Whether the statement runs in a transaction that was open before it.
  let isInTransaction: Bool
  /// The text of the statement, for errors.
  let statement: BoundStatement

  private let library: PostgreSQLLibrary
  private let types: UnsafeMutablePointer<UInt32>
  private let columnCount: Int32

  init(
    _ part: OpaquePointer, of statement: BoundStatement, isReceiving: Bool, isInTransaction: Bool,
    library: PostgreSQLLibrary
  ) {
    self.part = part
    self.statement = statement
    self.isReceiving = isReceiving
    self.isInTransaction = isInTransaction
    self.library = library
    let functions = library.functions
    columnCount = functions.columnCount(part)
    types = .allocate(capacity: Int(columnCount))
    for column in 0..<columnCount {
      types[Int(column)] = functions.columnType(part, column)
    }
  }

  deinit {
    library.functions.clear(part)
    for part in laterParts { library.functions.clear(part) }
    types.deallocate()
  }

  /// The row before the first one.
  func start() -> PostgreSQLRow {
    PostgreSQLRow(
      result: part, functions: library.results, types: types, columnCount: Int(columnCount),
      index: -1, count: library.functions.rowCount(part))
  }

  /// Continues with the next part, and returns how many rows it has.
  func move(to next: OpaquePointer) -> Int32 {
    library.functions.clear(part)
    part = next
    return library.functions.rowCount(next)
  }
}
