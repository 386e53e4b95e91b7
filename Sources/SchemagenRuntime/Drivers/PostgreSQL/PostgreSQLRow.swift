/// A row of a PostgreSQL result in binary form.
@usableFromInline
struct PostgreSQLRow {
  /// The part of the result that has the row.
  var result: OpaquePointer
  let functions: UnsafePointer<PostgreSQLResultFunctions>
  /// The type of each column.
  let types: UnsafePointer<UInt32>
  let columnCount: Int
  /// Which row of the part, from 0.
  var index: Int32
  /// How many rows the part has.
  var count: Int32

  func isNull(_ column: Int) -> Bool {
    guard column >= 0, column < columnCount else { return true }
    return functions.pointee.isNull(result, index, Int32(column)) != 0
  }

  /// The value of a column, nil for NULL and where there is no such column.
  @inline(__always)
  func cell(_ column: Int) -> PostgreSQLCell? {
    guard column >= 0, column < columnCount else { return nil }
    let column = Int32(truncatingIfNeeded: column)
    let length = functions.pointee.length(result, index, column)
    if length == 0, functions.pointee.isNull(result, index, column) != 0 { return nil }
    guard let start = functions.pointee.value(result, index, column) else { return nil }
    return PostgreSQLCell(
      bytes: UnsafeRawBufferPointer(start: start, count: Int(length)), type: types[Int(column)])
  }

  func name(_ column: Int) -> String? {
    guard column >= 0, column < columnCount else { return nil }
    return functions.pointee.name(result, Int32(column)).map { String(cString: $0) }
  }
}
