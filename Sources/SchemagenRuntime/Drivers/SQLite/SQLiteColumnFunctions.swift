/// The functions of SQLite that read the columns of the current row.
///
/// <https://www.sqlite.org/c3ref/column_blob.html>
@usableFromInline
struct SQLiteColumnFunctions: Sendable {
  @usableFromInline let type: @convention(c) (OpaquePointer, Int32) -> Int32
  @usableFromInline let int64: @convention(c) (OpaquePointer, Int32) -> Int64
  @usableFromInline let double: @convention(c) (OpaquePointer, Int32) -> Double
  @usableFromInline let text: @convention(c) (OpaquePointer, Int32) -> UnsafePointer<UInt8>?
  @usableFromInline let blob: @convention(c) (OpaquePointer, Int32) -> UnsafeRawPointer?
  @usableFromInline let bytes: @convention(c) (OpaquePointer, Int32) -> Int32
  let count: @convention(c) (OpaquePointer) -> Int32
  let name: @convention(c) (OpaquePointer, Int32) -> UnsafePointer<CChar>?

  init(_ library: DynamicLibrary) throws {
    type = try library.function("sqlite3_column_type")
    int64 = try library.function("sqlite3_column_int64")
    double = try library.function("sqlite3_column_double")
    text = try library.function("sqlite3_column_text")
    blob = try library.function("sqlite3_column_blob")
    bytes = try library.function("sqlite3_column_bytes")
    count = try library.function("sqlite3_column_count")
    name = try library.function("sqlite3_column_name")
  }
}
