/// What happens to referencing rows; the raw value is Prisma's word.
package enum ReferentialAction: String, CaseIterable, Sendable {
  case cascade = "Cascade"
  case restrict = "Restrict"
  case noAction = "NoAction"
  case setNull = "SetNull"
  case setDefault = "SetDefault"

  /// The SQL keywords, also used in snapshots.
  package var sqlWords: StaticString {
    switch self {
    case .cascade: "CASCADE"
    case .restrict: "RESTRICT"
    case .noAction: "NO ACTION"
    case .setNull: "SET NULL"
    case .setDefault: "SET DEFAULT"
    }
  }

  /// The action of some SQL keywords.
  package init?(sqlWords: String) {
    guard let action = Self.allCases.first(where: { "\($0.sqlWords)" == sqlWords }) else {
      return nil
    }
    self = action
  }
}
