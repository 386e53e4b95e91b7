/// What a database does while it holds a lock, the quickest first.
package enum LockedWork: String, CaseIterable, Comparable, Sendable {
  /// It changes the catalog, whatever rows there are.
  case catalog
  /// It reads every row.
  case scan
  /// It builds an index from every row.
  case index
  /// It writes rows in place.
  case update
  /// It rewrites every row.
  case rewrite

  /// How long that takes, as a clause of a message.
  package var duration: String {
    switch self {
    case .catalog: "for a moment"
    case .scan: "while every row is checked"
    case .index: "while an index is built"
    case .update: "while rows are updated"
    case .rewrite: "while it is rewritten"
    }
  }

  package static func < (left: LockedWork, right: LockedWork) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .catalog: 0
    case .scan: 1
    case .index: 2
    case .update: 3
    case .rewrite: 4
    }
  }
}
