/// When a constraint that is not checked at once is checked.
package enum ConstraintTiming: Equatable, Sendable {
  /// At once, unless a transaction asks for its end.
  case deferrable
  /// At the end of the transaction.
  case deferred

  /// The words of SQL.
  package var sqlWords: StaticString {
    switch self {
    case .deferrable: "DEFERRABLE"
    case .deferred: "DEFERRABLE INITIALLY DEFERRED"
    }
  }
}
