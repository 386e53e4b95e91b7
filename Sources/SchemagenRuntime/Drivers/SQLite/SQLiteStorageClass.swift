/// The storage classes of SQLite: <https://www.sqlite.org/c3ref/c_blob.html>
@usableFromInline
enum SQLiteStorageClass {
  @usableFromInline static let integer: Int32 = 1
  @usableFromInline static let real: Int32 = 2
  @usableFromInline static let text: Int32 = 3
  @usableFromInline static let blob: Int32 = 4
  @usableFromInline static let null: Int32 = 5
}
