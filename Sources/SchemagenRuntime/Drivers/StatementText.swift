/// The text of a statement, compared byte by byte.
///
/// Swift takes `é` in one scalar and in two for equal; to a database they are different names.
struct StatementText: Hashable {
  private let sql: String

  init(_ sql: String) {
    self.sql = sql
  }

  static func == (left: StatementText, right: StatementText) -> Bool {
    left.sql.utf8.count == right.sql.utf8.count && left.sql.utf8.elementsEqual(right.sql.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isContiguous: Void? = sql.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if isContiguous == nil { for byte in sql.utf8 { hasher.combine(byte) } }
  }
}
