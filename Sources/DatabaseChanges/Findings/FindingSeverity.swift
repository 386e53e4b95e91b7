/// How bad a finding is, the worst first.
package enum FindingSeverity: String, CaseIterable, Sendable {
  /// Data is lost.
  case dataLoss
  /// The migration fails when rows do not meet it.
  case mayFail
  /// The database rewrites a whole table.
  case rewrite
  /// Other sessions wait.
  case lock
  /// Something to know or to do before or after.
  case notice

  /// The severity in words, as it precedes the message.
  package var label: String {
    switch self {
    case .dataLoss: "data loss"
    case .mayFail: "may fail"
    case .rewrite: "rewrite"
    case .lock: "lock"
    case .notice: "note"
    }
  }
}
