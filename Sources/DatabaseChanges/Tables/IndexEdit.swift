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
}
