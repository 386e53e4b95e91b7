extension CheckParser {
  /// The kind that all expressions have; nil where they differ, or where it is not known.
  func kind(of expressions: [CheckExpression]) -> CheckKind? {
    var common = CheckKind.null
    for expression in expressions {
      guard let kind = kind(of: expression) else { return nil }
      if kind == .null { continue }
      guard common == .null || common == kind else { return nil }
      common = kind
    }
    return common
  }

  private func kind(of expression: CheckExpression) -> CheckKind? {
    switch expression {
    case .literal(let value): CheckKind(value)
    case .column(let index): CheckKind(table.columns[index].type)
    case .not, .and, .or, .isIn, .comparison, .same, .like, .isNull, .isTruth: .boolean
    case .arithmetic(.concatenate, _, _): .text
    case .arithmetic(_, let left, let right): kind(of: [left, right])
    case .call(let function, let arguments):
      switch function {
      case .length: .integer
      case .lower, .upper, .trim, .text: .text
      case .absolute, .coalesce: kind(of: arguments)
      case .unknown: nil
      }
    }
  }
}
