/// How strongly a database locks a table for a change, the weakest first:
/// <https://www.postgresql.org/docs/current/explicit-locking.html>.
package enum LockMode: String, CaseIterable, Comparable, Sendable {
  case shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE"
  case share = "SHARE"
  case shareRowExclusive = "SHARE ROW EXCLUSIVE"
  case accessExclusive = "ACCESS EXCLUSIVE"
  /// SQLite lets one connection write at a time: <https://www.sqlite.org/lockingv3.html>.
  case wholeDatabase = "WHOLE DATABASE"

  /// What other sessions can or cannot do meanwhile.
  package var effect: String {
    switch self {
    case .shareUpdateExclusive: "allows reads and writes"
    case .share, .shareRowExclusive: "blocks writes"
    case .accessExclusive: "blocks reads and writes"
    case .wholeDatabase: "blocks other writers"
    }
  }

  package static func < (left: LockMode, right: LockMode) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .shareUpdateExclusive: 0
    case .share: 1
    case .shareRowExclusive: 2
    case .accessExclusive: 3
    case .wholeDatabase: 4
    }
  }
}
