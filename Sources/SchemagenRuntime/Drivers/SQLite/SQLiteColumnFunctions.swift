/// The functions of SQLite that read the columns of the current row.
///
/// Each column is looked up once, with `sqlite3_column_value`, which costs more than to read the value
/// then. Connections without a mutex may use the value directly:
/// <https://www.sqlite.org/c3ref/value.html>
@usableFromInline
struct SQLiteColumnFunctions: Sendable {
  @usableFromInline let value: @convention(c) (OpaquePointer, Int32) -> OpaquePointer?
  @usableFromInline let type: @convention(c) (OpaquePointer?) -> Int32
  @usableFromInline let int64: @convention(c) (OpaquePointer?) -> Int64
  @usableFromInline let double: @convention(c) (OpaquePointer?) -> Double
  @usableFromInline let text: @convention(c) (OpaquePointer?) -> UnsafePointer<UInt8>?
  @usableFromInline let blob: @convention(c) (OpaquePointer?) -> UnsafeRawPointer?
  @usableFromInline let bytes: @convention(c) (OpaquePointer?) -> Int32
  let count: @convention(c) (OpaquePointer) -> Int32
  let name: @convention(c) (OpaquePointer, Int32) -> UnsafePointer<CChar>?

  init(_ library: DynamicLibrary) throws {
    value = try library.function("sqlite3_column_value")
    type = try library.function("sqlite3_value_type")
    int64 = try library.function("sqlite3_value_int64")
    double = try library.function("sqlite3_value_double")
    text = try library.function("sqlite3_value_text")
    blob = try library.function("sqlite3_value_blob")
    bytes = try library.function("sqlite3_value_bytes")
    count = try library.function("sqlite3_column_count")
    name = try library.function("sqlite3_column_name")
  }
}
