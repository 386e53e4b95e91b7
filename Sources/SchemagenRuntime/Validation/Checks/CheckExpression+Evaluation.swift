extension CheckExpression {
  /// What is known of the condition for a row; a check is violated only when it fails.
  func verdict(_ row: [CheckValue]) -> CheckVerdict {
    switch self {
    case .not(let inner): return inner.verdict(row).negated
    case .and(let parts): return CheckVerdict.all(parts) { $0.verdict(row) }
    case .or(let parts): return CheckVerdict.any(parts) { $0.verdict(row) }
    case .isIn(let inner, let elements):
      let value = inner.value(row)
      return CheckVerdict.any(elements) { value.compared(.equal, $0.value(row)) }
    case .comparison(let comparison, let left, let right):
      return left.value(row).compared(comparison, right.value(row))
    case .same(let left, let right): return left.value(row).isSame(as: right.value(row))
    case .like(let text, let pattern): return text.value(row).isLike(pattern.value(row))
    case .isNull(let inner):
      switch inner.value(row) {
      case .null: return .holds
      case .undecided: return .undecided
      default: return .fails
      }
    case .isTruth(let inner, let truth):
      let verdict = inner.verdict(row)
      return verdict == .undecided ? .undecided : CheckVerdict(verdict == CheckVerdict(truth))
    case .literal, .column, .arithmetic, .call: return value(row).verdict
    }
  }

  /// The value for a row.
  func value(_ row: [CheckValue]) -> CheckValue {
    switch self {
    case .literal(let value): value
    case .column(let index): row.indices.contains(index) ? row[index] : .undecided
    case .arithmetic(let operation, let left, let right):
      left.value(row).computed(operation, right.value(row))
    case .call(let function, let arguments): function.value(of: arguments.map { $0.value(row) })
    default: verdict(row).value
    }
  }
}
