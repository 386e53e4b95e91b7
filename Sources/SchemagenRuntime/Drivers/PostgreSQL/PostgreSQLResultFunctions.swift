/// The functions of libpq that read the rows of a result.
///
/// <https://www.postgresql.org/docs/current/libpq-exec.html#LIBPQ-EXEC-SELECT-INFO>
struct PostgreSQLResultFunctions: Sendable {
  let value: @convention(c) (OpaquePointer, Int32, Int32) -> UnsafeMutablePointer<CChar>?
  let length: @convention(c) (OpaquePointer, Int32, Int32) -> Int32
  let isNull: @convention(c) (OpaquePointer, Int32, Int32) -> Int32
  let name: @convention(c) (OpaquePointer, Int32) -> UnsafeMutablePointer<CChar>?

  init(_ library: DynamicLibrary) throws {
    value = try library.function("PQgetvalue")
    length = try library.function("PQgetlength")
    isNull = try library.function("PQgetisnull")
    name = try library.function("PQfname")
  }
}
