import Foundation

extension CheckValue {
  /// The verdict of a comparison; undecided where the databases or their settings differ.
  func compared(_ comparison: Comparison, _ other: CheckValue) -> CheckVerdict {
    switch (self, other) {
    case (.null, _), (_, .null): return .null
    case (.boolean(let left), .boolean(let right)):
      return comparison.verdict(left ? 1 : 0, right ? 1 : 0)
    case (.integer(let left), .integer(let right)), (.time(let left), .time(let right)):
      if case .time = self { return comparison.timeVerdict(left, right) }
      return comparison.verdict(left, right)
    case (.date(let left), .date(let right)): return comparison.verdict(left, right)
    case (.text(let left), .text(let right)):
      return comparison.equality(left.utf8.elementsEqual(right.utf8))
    case (.bytes(let left), .bytes(let right)): return comparison.equality(left == right)
    default: return numbers(comparison, other)
    }
  }

  /// `IS NOT DISTINCT FROM`.
  func isSame(as other: CheckValue) -> CheckVerdict {
    switch (self, other) {
    case (.undecided, _), (_, .undecided): .undecided
    case (.null, .null): .holds
    case (.null, _), (_, .null): .fails
    default: compared(.equal, other)
    }
  }

  private func numbers(_ comparison: Comparison, _ other: CheckValue) -> CheckVerdict {
    guard let left = number, let right = other.number else { return .undecided }
    let binary = comparison.verdict(left.real, right.real)
    guard let exactLeft = left.exact, let exactRight = right.exact else {
      return left.isPrecise && right.isPrecise ? binary : .undecided
    }
    let exact = comparison.verdict(exactLeft, exactRight)
    return exact == binary ? exact : .undecided
  }

  /// The number as PostgreSQL and as SQLite compute with it.
  private var number: (exact: Decimal?, real: Double, isPrecise: Bool)? {
    switch self {
    case .integer(let value):
      (Decimal(value), Double(value), value.magnitude <= 1 << 53)
    case .decimal(let exact, let real): (exact, real, true)
    case .real(let value, _): value.isNaN ? nil : (nil, value, true)
    default: nil
    }
  }
}

extension Comparison {
  fileprivate func verdict<Value: Comparable>(_ left: Value, _ right: Value) -> CheckVerdict {
    switch self {
    case .equal: CheckVerdict(left == right)
    case .notEqual: CheckVerdict(left != right)
    case .less: CheckVerdict(left < right)
    case .lessOrEqual: CheckVerdict(left <= right)
    case .greater: CheckVerdict(left > right)
    case .greaterOrEqual: CheckVerdict(left >= right)
    }
  }

  /// Text is ordered by the collation, which only the database knows.
  fileprivate func equality(_ isEqual: Bool) -> CheckVerdict {
    switch self {
    case .equal: CheckVerdict(isEqual)
    case .notEqual: CheckVerdict(!isEqual)
    default: .undecided
    }
  }

  /// SQLite keeps milliseconds, PostgreSQL microseconds.
  fileprivate func timeVerdict(_ left: Int64, _ right: Int64) -> CheckVerdict {
    func floored(_ time: Int64) -> Int64 { time >= 0 ? time / 1000 : (time - 999) / 1000 }
    let fine = verdict(left, right)
    return fine == verdict(floored(left), floored(right)) ? fine : .undecided
  }
}
