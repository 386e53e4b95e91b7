/// The current row of a SQLite statement.
@usableFromInline
struct SQLiteRow {
  @usableFromInline let statement: OpaquePointer
  @usableFromInline let functions: UnsafePointer<SQLiteColumnFunctions>

  init(statement: OpaquePointer, functions: UnsafePointer<SQLiteColumnFunctions>) {
    self.statement = statement
    self.functions = functions
  }

  var columnCount: Int { Int(functions.pointee.count(statement)) }

  /// The storage class of a column's value, NULL where there is no such column.
  @inlinable
  func type(_ index: Int) -> Int32 {
    functions.pointee.type(statement, Int32(truncatingIfNeeded: index))
  }

  @inlinable
  func int64(_ index: Int) -> Int64 {
    functions.pointee.int64(statement, Int32(truncatingIfNeeded: index))
  }

  @inlinable
  func double(_ index: Int) -> Double {
    functions.pointee.double(statement, Int32(truncatingIfNeeded: index))
  }

  /// The bytes of a text; numbers become text.
  @inlinable
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let column = Int32(truncatingIfNeeded: index)
    let start = functions.pointee.text(statement, column)
    // The text must be read first, so that the length is that of its UTF-8 form:
    // https://www.sqlite.org/c3ref/column_blob.html
    return UnsafeBufferPointer(
      start: start, count: start == nil ? 0 : Int(functions.pointee.bytes(statement, column)))
  }

  func blob(_ index: Int) -> UnsafeRawBufferPointer {
    let column = Int32(truncatingIfNeeded: index)
    let start = functions.pointee.blob(statement, column)
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(functions.pointee.bytes(statement, column)))
  }

  func name(_ index: Int) -> String? {
    guard index >= 0, index < columnCount else { return nil }
    return functions.pointee.name(statement, Int32(index)).map { String(cString: $0) }
  }
}
