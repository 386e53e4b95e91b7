import DatabaseSchema
import DatabaseTypes
import PostgreSQLExpressions
import PostgreSQLTypes
import SQLEquivalence
import SQLLexicon

/// Reads a column's default from the expression that the server made of it.
struct DefaultReader {
  let type: ColumnType
  private let family: TypeFamily
  /// The type as the server names it.
  private let column: ValueType

  /// - Parameter type: The type of the column.
  init(_ type: ColumnType) {
    self.type = type
    family = PostgreSQLTypes.Types().family(of: type)
    column = ValueType(type)
  }

  /// The default; an expression if it is not a constant that a schema can write.
  func read(_ text: String) -> ColumnDefault {
    if type.isList { return list(text) ?? .expression(text) }
    if text == "CURRENT_TIMESTAMP", isTime { return .currentTimestamp }
    return constant(SQLTokens(text)) ?? .expression(text)
  }

  /// A constant of the column's element type; nil for any other expression.
  func constant(_ tokens: SQLTokens) -> ColumnDefault? {
    var tokens = tokens.withoutParentheses
    guard let value = literal(&tokens) else { return nil }
    if tokens.isEmpty { return convert(value) }
    return tokens.take("::") && keeps(value, castTo: tokens) ? convert(value) : nil
  }

  private func keeps(_ literal: Literal, castTo type: SQLTokens) -> Bool {
    guard let cast = ConstantCast(type.text, of: column) else { return false }
    switch literal {
    // A label has no other type.
    case .text where family == .enumeration: return true
    case .text(let digits) where family == .integer || family == .fraction:
      return cast.keeps(number: digits)
    case .text: return cast.keepsText
    case .number(let digits): return cast.keeps(number: digits)
    case .boolean, .bits: return cast.keepsText
    }
  }

  private enum Literal {
    case text(String)
    case number(String)
    case boolean(Bool)
    case bits(String)
  }

  private func literal(_ tokens: inout SQLTokens) -> Literal? {
    if var inner = tokens.takeParenthesized() {
      guard let value = literal(&inner), inner.isEmpty else { return nil }
      // A text that is cast twice is converted at run time: `('now'::text)::date`.
      if case .text = value { return nil }
      return value
    }
    let isNegative = tokens.take("-")
    guard let token = tokens.take() else { return nil }
    switch token.kind {
    case .number: return .number(isNegative ? "-" + token.text : token.text)
    case .string where !isNegative: return token.value.map { .text($0) }
    case .bits where !isNegative:
      return .bits(token.text.drop { $0 != "'" }.filter { $0 != "'" })
    case .word where !isNegative:
      switch token.text {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: return nil
      }
    default: return nil
    }
  }

  private func convert(_ literal: Literal) -> ColumnDefault? {
    switch (family, literal) {
    case (.other, _): nil
    case (.enumeration, .text(let text)): .label(text)
    case (.boolean, .boolean(let value)): .boolean(value)
    case (.bytes, .text(let text)): bytes(text)
    case (.integer, .number(let digits)): integer(digits)
    case (.integer, .text(let text)): number(text) == nil ? nil : integer(text)
    case (.fraction, .number(let digits)), (.money, .number(let digits)): .number(digits)
    case (.fraction, .text(let text)): number(text)
    case (.bits, .bits(let digits)): .text(digits)
    case (.enumeration, _), (.boolean, _), (.bytes, _), (.integer, _), (.fraction, _), (.money, _):
      nil
    case (_, .text(let text)): .text(text)
    default: nil
    }
  }

  private func bytes(_ text: String) -> ColumnDefault? {
    guard text.hasPrefix("\\x") else { return nil }
    return .bytes(text.dropFirst(2).lowercased())
  }

  /// The server rounds a fraction when it inserts it.
  private func integer(_ digits: String) -> ColumnDefault? {
    digits.contains { ".eE".contains($0) } ? nil : .number(digits)
  }

  private func number(_ text: String) -> ColumnDefault? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9")
    else { return nil }
    return .number(text)
  }

  private var isTime: Bool {
    [.instant, .localTime, .date, .timeOfDay].contains(family)
  }

  /// `ARRAY['a'::text, 'b'::text]`, also with a cast, or `'{a,b}'::text[]`.
  private func list(_ text: String) -> ColumnDefault? {
    var tokens = SQLTokens(text).withoutParentheses
    var content = tokens
    if let inner = tokens.takeParenthesized() {
      guard tokens.take("::"), isCastOfElements(tokens) else { return nil }
      content = inner
    }
    if content.take("ARRAY"), content.take("[") { return elements(content) }
    guard let token = content.take(), token.kind == .string, let value = token.value,
      content.take("::"), isCastOfElements(content), let elements = ArrayText.elements(value)
    else { return nil }
    let values = elements.compactMap(element)
    return values.count == elements.count ? .list(values) : nil
  }

  /// The elements up to the closing bracket, each a constant.
  private func elements(_ tokens: SQLTokens) -> ColumnDefault? {
    var rest = tokens
    var element: [SQLToken] = []
    var values: [ColumnDefault] = []
    var depth = 0
    while let token = rest.take() {
      if token.kind == .openingParenthesis || token.text == "[" { depth += 1 }
      if depth == 0, token.text == "," || token.text == "]" {
        if !(element.isEmpty && values.isEmpty && token.text == "]") {
          guard let value = constant(SQLTokens(element[...])) else { return nil }
          values.append(value)
        }
        element = []
        if token.text == "," { continue }
        let isWhole = rest.isEmpty || (rest.take("::") && isCastOfElements(rest))
        return isWhole ? .list(values) : nil
      }
      if token.kind == .closingParenthesis || token.text == "]" { depth -= 1 }
      element.append(token)
    }
    return nil
  }

  /// An element in the text form of an array.
  private func element(_ text: String) -> ColumnDefault? {
    if family == .boolean { return ["t": .boolean(true), "f": .boolean(false)][text] }
    return convert(family == .bits ? .bits(text) : .text(text))
  }

  /// Whether the tokens are a type of lists whose elements stay what they are.
  private func isCastOfElements(_ tokens: SQLTokens) -> Bool {
    family == .enumeration || ConstantCast(tokens.text, of: column)?.keepsText ?? false
  }
}
