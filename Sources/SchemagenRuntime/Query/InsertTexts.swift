import Foundation

/// Cached texts of `INSERT` statements with one row, by the columns that they set.
///
/// A class because all repositories of a table share it.
final class InsertTexts: @unchecked Sendable {
  private struct Key: Hashable {
    let columns: ColumnSet
    let dialect: DatabaseDialect
  }

  /// The limit of the cache: drafts usually leave few combinations of columns to the database.
  private let capacity = 64
  private let lock = NSLock()
  private var texts: [Key: String] = [:]

  /// The text for a set of columns, written on its first use.
  func text(
    for columns: ColumnSet, _ dialect: DatabaseDialect, write: () -> String
  ) -> String {
    let key = Key(columns: columns, dialect: dialect)
    if let text = lock.withLock({ texts[key] }) { return text }
    let text = write()
    lock.withLock {
      if texts.count < capacity { texts[key] = text }
    }
    return text
  }
}
