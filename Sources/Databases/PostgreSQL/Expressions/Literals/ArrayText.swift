import SQLEquivalence
import SQLLexicon

/// Texts of arrays, `{a,"b c",NULL}`: <https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO>.
///
/// It goes by scalars: the server does not know that an accent belongs to the sign before it.
struct ArrayText {
  private static let maximumDepth = 6

  private var rest: Substring.UnicodeScalarView
  private let element: ValueType
  private var result = ""

  static func canonical(_ text: String, of element: ValueType) -> String? {
    var reader = ArrayText(rest: text.trimmingSQLSpace()[...].unicodeScalars, element: element)
    guard reader.list(depth: 1), reader.rest.isEmpty else { return nil }
    return reader.result
  }

  private init(rest: Substring.UnicodeScalarView, element: ValueType) {
    self.rest = rest
    self.element = element
  }

  private mutating func list(depth: Int) -> Bool {
    guard depth <= Self.maximumDepth, take("{") else { return false }
    result += "{"
    skipSpace()
    if take("}") {
      result += "}"
      return true
    }
    repeat {
      skipSpace()
      guard rest.first == "{" ? list(depth: depth + 1) : item() else { return false }
      result += ","
      skipSpace()
    } while take(",")
    result += "}"
    return take("}")
  }

  private mutating func item() -> Bool {
    if take("\"") {
      guard let text = quoted() else { return false }
      append(text)
    } else {
      guard let (text, isEscaped) = plain(), !text.isEmpty else { return false }
      if !isEscaped, text.lowercased() == "null" { result += "NULL" } else { append(text) }
    }
    return true
  }

  private mutating func append(_ text: String) {
    let value = LiteralText.canonical(text, as: element.base, fields: "")
    SQLQuoting.append(identifier: value, to: &result)
  }

  /// The rest of an element in quotes; `nil` where the quotes are not closed.
  private mutating func quoted() -> String? {
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      if next == "\"" { return String(text) }
      guard let scalar = next == "\\" ? rest.popFirst() : next else { return nil }
      text.append(scalar)
    }
    return nil
  }

  /// An element without quotes, and whether it has a backslash, which keeps white space at the end
  /// and NULL as a text.
  private mutating func plain() -> (text: String, isEscaped: Bool)? {
    var text = String.UnicodeScalarView()
    var count = 0
    var length = 0
    var isEscaped = false
    while let next = rest.first, !",}{\"".unicodeScalars.contains(next) {
      rest.removeFirst()
      let isEscape = next == "\\"
      guard let scalar = isEscape ? rest.popFirst() : next else { return nil }
      text.append(scalar)
      count += 1
      if isEscape || !scalar.isSQLSpace { length = count }
      if isEscape { isEscaped = true }
    }
    return (String(text.prefix(length)), isEscaped)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isSQLSpace) }
}
