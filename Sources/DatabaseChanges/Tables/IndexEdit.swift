package import DatabaseSchema

/// One edit of an index.
package enum IndexEdit: Equatable, Sendable {
  case add(TableIndex)
  case drop(TableIndex)
  case rename(Transition<TableIndex>)

  /// The edit that undoes it.
  package var inverse: IndexEdit {
    switch self {
    case .add(let index): .drop(index)
    case .drop(let index): .add(index)
    case .rename(let index): .rename(index.reversed)
    }
  }

  /// The index before the edit; `nil` if the edit adds it.
  package var before: TableIndex? {
    switch self {
    case .add: nil
    case .drop(let index): index
    case .rename(let index): index.before
    }
  }

  /// The index after the edit; `nil` if the edit drops it.
  package var after: TableIndex? {
    switch self {
    case .add(let index): index
    case .drop: nil
    case .rename(let index): index.after
    }
  }

  /// The index that was not there before.
  package var addition: TableIndex? { before == nil ? after : nil }

  /// The edit in words.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentence(table: String) -> String {
    switch self {
    case .add(let index): "add \(index.kind) \"\(index.name)\" on \(table)"
    case .drop(let index): "drop \(index.kind) \"\(index.name)\" on \(table)"
    case .rename(let index): "rename index \"\(index.before.name)\" to \"\(index.after.name)\""
    }
  }
}

extension TableIndex {
  fileprivate var kind: String { isUnique ? "unique index" : "index" }
}
