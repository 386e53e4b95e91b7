/// What is known of a condition: SQL's three values, and that only the database knows.
enum CheckVerdict: Sendable {
  case holds, fails, null, undecided

  init(_ holds: Bool) {
    self = holds ? .holds : .fails
  }

  var negated: CheckVerdict {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .null, .undecided: self
    }
  }

  /// `AND`: <https://www.postgresql.org/docs/current/functions-logical.html>.
  func and(_ other: CheckVerdict) -> CheckVerdict {
    if self == .fails || other == .fails { return .fails }
    if self == .undecided || other == .undecided { return .undecided }
    return self == .null || other == .null ? .null : .holds
  }

  /// `AND` of several conditions.
  static func all<Part>(_ parts: [Part], _ verdict: (Part) -> CheckVerdict) -> CheckVerdict {
    var result = holds
    for part in parts where result != .fails { result = result.and(verdict(part)) }
    return result
  }

  /// `OR` of several conditions.
  static func any<Part>(_ parts: [Part], _ verdict: (Part) -> CheckVerdict) -> CheckVerdict {
    all(parts) { verdict($0).negated }.negated
  }

  var value: CheckValue {
    switch self {
    case .holds: .boolean(true)
    case .fails: .boolean(false)
    case .null: .null
    case .undecided: .undecided
    }
  }
}
