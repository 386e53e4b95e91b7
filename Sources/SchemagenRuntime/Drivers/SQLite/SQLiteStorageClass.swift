/// The storage classes of SQLite: <https://www.sqlite.org/c3ref/c_blob.html>
@usableFromInline
enum SQLiteStorageClass {
  @inlinable static var integer: Int32 { 1 }
  @inlinable static var real: Int32 { 2 }
  @inlinable static var text: Int32 { 3 }
  @inlinable static var blob: Int32 { 4 }
  @inlinable static var null: Int32 { 5 }
}
