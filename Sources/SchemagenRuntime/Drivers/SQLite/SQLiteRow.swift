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

  /// A column's value, NULL where there is no such column; valid until the next row.
  @inlinable
  func value(_ index: Int) -> OpaquePointer? {
    functions.pointee.value(statement, Int32(truncatingIfNeeded: index))
  }

  /// The storage class of a column's value, NULL where there is no such column.
  @inlinable
  func type(_ index: Int) -> Int32 {
    functions.pointee.type(value(index))
  }

  /// A column's integer; nil when it holds something else.
  @inlinable
  func integer(_ index: Int) -> Int64? {
    let value = value(index)
    guard functions.pointee.type(value) == SQLiteStorageClass.integer else { return nil }
    return functions.pointee.int64(value)
  }

  /// A column's real number; nil when it holds something else.
  @inlinable
  func real(_ index: Int) -> Double? {
    let value = value(index)
    guard functions.pointee.type(value) == SQLiteStorageClass.real else { return nil }
    return functions.pointee.double(value)
  }

  /// A column's text or number as text; nil when it holds something else.
  @inlinable
  func plainText(_ index: Int) -> String? {
    let value = value(index)
    let type = functions.pointee.type(value)
    guard type != SQLiteStorageClass.null, type != SQLiteStorageClass.blob else { return nil }
    return String(decoding: text(of: value), as: UTF8.self)
  }

  @inlinable
  func int64(_ index: Int) -> Int64 {
    functions.pointee.int64(value(index))
  }

  @inlinable
  func double(_ index: Int) -> Double {
    functions.pointee.double(value(index))
  }

  /// The bytes of a text; numbers become text.
  @inlinable
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    text(of: value(index))
  }

  /// The bytes of a value as text.
  @inlinable
  func text(of value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    let start = functions.pointee.text(value)
    // The text must be read first, so that the length is that of its UTF-8 form:
    // https://www.sqlite.org/c3ref/value_blob.html
    return UnsafeBufferPointer(
      start: start, count: start == nil ? 0 : Int(functions.pointee.bytes(value)))
  }

  func blob(_ index: Int) -> UnsafeRawBufferPointer {
    let value = value(index)
    let start = functions.pointee.blob(value)
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(functions.pointee.bytes(value)))
  }

  func name(_ index: Int) -> String? {
    guard index >= 0, index < columnCount else { return nil }
    return functions.pointee.name(statement, Int32(index)).map { String(cString: $0) }
  }
}
