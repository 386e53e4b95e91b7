extension CheckParser {
  /// A comparison, `BETWEEN`, `IN`, `LIKE`, `IS …`, or a value by itself.
  mutating func predicate() -> CheckExpression? {
    guard let left = sum() else { return nil }
    guard let comparison = takeComparison() else { return test(of: left) }
    return sum().map { .comparison(comparison, left, $0) }
  }

  private static let comparisons: [(symbol: String, comparison: Comparison)] = [
    ("=", .equal), ("==", .equal), ("<>", .notEqual), ("!=", .notEqual), ("<", .less),
    ("<=", .lessOrEqual), (">", .greater), (">=", .greaterOrEqual),
  ]

  private mutating func takeComparison() -> Comparison? {
    for (symbol, comparison) in Self.comparisons where take(symbol: symbol) { return comparison }
    return nil
  }

  private mutating func test(of left: CheckExpression) -> CheckExpression? {
    if take(word: "is") { return identity(of: left) }
    let isNegated = take(word: "not")
    let test: CheckExpression?
    if take(word: "between") {
      test = range(of: left)
    } else if take(word: "in") {
      test = membership(of: left)
    } else if take(word: "like") {
      test = sum().map { .like(left, $0) }
    } else {
      return isNegated ? nil : left
    }
    return test.map { isNegated ? .not($0) : $0 }
  }

  private mutating func identity(of left: CheckExpression) -> CheckExpression? {
    let isNegated = take(word: "not")
    let test: CheckExpression?
    if take(word: "null") {
      test = .isNull(left)
    } else if take(word: "true") {
      test = .isTruth(left, true)
    } else if take(word: "false") {
      test = .isTruth(left, false)
    } else if take(word: "distinct"), take(word: "from") {
      test = sum().map { .not(.same(left, $0)) }
    } else {
      return nil
    }
    return test.map { isNegated ? .not($0) : $0 }
  }

  private mutating func range(of value: CheckExpression) -> CheckExpression? {
    guard let lower = sum(), take(word: "and"), let upper = sum() else { return nil }
    return .and([
      .comparison(.greaterOrEqual, value, lower), .comparison(.lessOrEqual, value, upper),
    ])
  }

  private mutating func membership(of value: CheckExpression) -> CheckExpression? {
    guard take(symbol: "("), let elements = list(), !elements.isEmpty else { return nil }
    return .isIn(value, elements)
  }

  /// Values up to the closing parenthesis.
  mutating func list() -> [CheckExpression]? {
    if take(symbol: ")") { return [] }
    var elements: [CheckExpression] = []
    repeat {
      guard let element = disjunction() else { return nil }
      elements.append(element)
    } while take(symbol: ",")
    return take(symbol: ")") ? elements : nil
  }
}
