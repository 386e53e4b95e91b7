extension CheckParser {
  /// Terms that are joined by `+`, `-` or `||`.
  mutating func sum() -> CheckExpression? {
    guard var left = product() else { return nil }
    while let operation = take([.add, .subtract, .concatenate]) {
      guard countOperation(), let right = product() else { return nil }
      left = .arithmetic(operation, left, right)
    }
    return left
  }

  private mutating func product() -> CheckExpression? {
    guard var left = factor() else { return nil }
    while let operation = take([.multiply, .divide, .remainder]) {
      guard countOperation(), let right = factor() else { return nil }
      left = .arithmetic(operation, left, right)
    }
    return left
  }

  private mutating func take(_ operators: [CheckOperator]) -> CheckOperator? {
    operators.first { take(symbol: $0.rawValue) }
  }

  private mutating func factor() -> CheckExpression? {
    var count = 0
    while take(symbol: "-") { count += 1 }
    guard var value = primary() else { return nil }
    while take(symbol: "::") {
      guard countOperation(), let cast = cast(value) else { return nil }
      value = cast
    }
    return count.isMultiple(of: 2) ? value : .arithmetic(.subtract, .literal(.integer(0)), value)
  }

  private mutating func primary() -> CheckExpression? {
    switch next() {
    case .number(let digits):
      return .literal(Int64(digits).map { .integer($0) } ?? CheckValue.decimal(digits))
    case .string(let text): return .literal(.text(text))
    case .quotedName(let name): return columnName(name, isQuoted: true)
    case .word(let word): return self.word(word)
    case .symbol("("):
      guard let inner = disjunction(), take(symbol: ")") else { return nil }
      return inner
    case .symbol, nil: return nil
    }
  }

  private mutating func word(_ word: String) -> CheckExpression? {
    switch word.lowercased() {
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "null": return .literal(.null)
    case "case", "cast", "exists", "select", "array", "any", "all", "row": return nil
    default: break
    }
    guard take(symbol: "(") else { return columnName(word, isQuoted: false) }
    let function = CheckFunction(word.lowercased())
    return list().map { arguments in
      // `coalesce(1, 2.5)` is a decimal number in PostgreSQL, whichever argument it is.
      function == .coalesce && kind(of: arguments) == nil
        ? .literal(.undecided) : .call(function, arguments)
    }
  }

  /// A column, alone or after the name of the table.
  private mutating func columnName(_ name: String, isQuoted: Bool) -> CheckExpression? {
    guard take(symbol: ".") else { return column(named: name, isQuoted: isQuoted) }
    switch next() {
    case .word(let name): return column(named: name, isQuoted: false)
    case .quotedName(let name): return column(named: name, isQuoted: true)
    default: return nil
    }
  }

  /// A text literal of an enum or text type keeps its text; other casts are the database's.
  private mutating func cast(_ value: CheckExpression) -> CheckExpression? {
    let type: String
    switch next() {
    case .word(let word): type = word.lowercased()
    case .quotedName: type = "enum"
    default: return nil
    }
    if take(symbol: "(") { return nil }
    switch type {
    case "text", "varchar": return .call(.text, [value])
    case "enum":
      if case .literal(.text) = value { return value } else { return .call(.text, [value]) }
    default: return .literal(.undecided)
    }
  }
}
