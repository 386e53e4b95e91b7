import Foundation

extension CheckValue {
  /// The result of an operator; undecided where the databases compute differently or fail.
  func computed(_ operation: CheckOperator, _ other: CheckValue) -> CheckValue {
    switch (self, other) {
    case (.undecided, _), (_, .undecided): .undecided
    case (.null, _), (_, .null): .null
    case (.integer(let left), .integer(let right)): Self.integers(operation, left, right)
    case (.text(let left), .text(let right)) where operation == .concatenate:
      .text(left + right)
    case (.real(let left, false), .real(let right, false)): Self.reals(operation, left, right)
    case (.real(let left, false), .integer(let right)):
      Self.reals(operation, left, Double(right))
    case (.integer(let left), .real(let right, false)):
      Self.reals(operation, Double(left), right)
    default: Self.decimals(operation, self.decimal, other.decimal)
    }
  }

  private var decimal: (exact: Decimal, real: Double)? {
    switch self {
    case .integer(let value): (Decimal(value), Double(value))
    case .decimal(let exact, let real): (exact, real)
    default: nil
    }
  }

  /// PostgreSQL fails where the result of two four-byte numbers does not fit four bytes.
  private static func integers(
    _ operation: CheckOperator, _ left: Int64, _ right: Int64
  ) -> CheckValue {
    let result: (partialValue: Int64, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide: result = left.dividedReportingOverflow(by: right)
    case .remainder: result = left.remainderReportingOverflow(dividingBy: right)
    case .concatenate: return .undecided
    }
    let mayFail =
      Int32(exactly: result.partialValue) == nil && Int32(exactly: left) != nil
      && Int32(exactly: right) != nil
    return result.overflow || mayFail ? .undecided : .integer(result.partialValue)
  }

  private static func reals(
    _ operation: CheckOperator, _ left: Double, _ right: Double
  ) -> CheckValue {
    let result: Double
    switch operation {
    case .add: result = left + right
    case .subtract: result = left - right
    case .multiply: result = left * right
    case .divide: result = left / right
    case .remainder, .concatenate: return .undecided
    }
    return result.isFinite ? .real(result, isSingle: false) : .undecided
  }

  /// A quotient is rounded by each database in its own way.
  private static func decimals(
    _ operation: CheckOperator, _ left: (exact: Decimal, real: Double)?,
    _ right: (exact: Decimal, real: Double)?
  ) -> CheckValue {
    guard let left, let right else { return .undecided }
    let result: CheckValue =
      switch operation {
      case .add: .decimal(left.exact + right.exact, left.real + right.real)
      case .subtract: .decimal(left.exact - right.exact, left.real - right.real)
      case .multiply: .decimal(left.exact * right.exact, left.real * right.real)
      case .divide, .remainder, .concatenate: .undecided
      }
    if case .decimal(let exact, _) = result, exact.isNaN { return .undecided }
    return result
  }
}
