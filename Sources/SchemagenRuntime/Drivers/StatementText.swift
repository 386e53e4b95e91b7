import Foundation

/// The text of a statement, compared byte by byte.
///
/// Swift takes `é` in one scalar and in two for equal; to a database they are different names.
struct StatementText: Hashable {
  private let sql: String

  init(_ sql: String) {
    self.sql = sql
  }

  /// Compares the memory of both texts at once, because each statement is compared with the one before.
  static func == (left: StatementText, right: StatementText) -> Bool {
    let isSame = left.sql.utf8.withContiguousStorageIfAvailable { left in
      right.sql.utf8.withContiguousStorageIfAvailable { right in
        guard left.count == right.count else { return false }
        guard let bytes = left.baseAddress, let others = right.baseAddress else { return true }
        return bytes == others || memcmp(bytes, others, left.count) == 0
      }
    }
    return (isSame ?? nil) ?? left.sql.utf8.elementsEqual(right.sql.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var sql = sql
    sql.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
