/// A result of libpq, freed when it is no longer referenced.
///
/// A class, because its memory has an owner.
final class PostgreSQLResult {
  let handle: OpaquePointer
  let rowCount: Int32
  private let library: PostgreSQLLibrary
  private let types: UnsafeMutablePointer<UInt32>
  private let columnCount: Int32

  init(_ handle: OpaquePointer, library: PostgreSQLLibrary) {
    self.handle = handle
    self.library = library
    let functions = library.functions
    rowCount = functions.rowCount(handle)
    columnCount = functions.columnCount(handle)
    types = .allocate(capacity: Int(columnCount))
    for column in 0..<columnCount {
      types[Int(column)] = functions.columnType(handle, column)
    }
  }

  deinit {
    library.functions.clear(handle)
    types.deallocate()
  }

  /// A row before the first one.
  func start() -> PostgreSQLRow {
    PostgreSQLRow(
      result: handle, functions: library.results, types: types, columnCount: Int(columnCount),
      index: -1)
  }
}
