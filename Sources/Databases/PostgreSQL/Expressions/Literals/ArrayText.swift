import SQLEquivalence
import SQLLexicon

/// Texts of arrays, `{a,"b c",NULL}`: <https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO>.
struct ArrayText {
  private static let maximumDepth = 6

  private var rest: Substring
  private let element: ValueType
  private var result = ""

  static func canonical(_ text: String, of element: ValueType) -> String? {
    var reader = ArrayText(rest: text.trimmingSQLSpace()[...], element: element)
    guard reader.list(depth: 1), reader.rest.isEmpty else { return nil }
    return reader.result
  }

  private init(rest: Substring, element: ValueType) {
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
    var text = ""
    let isQuoted = take("\"")
    while let next = rest.first {
      if isQuoted ? next == "\"" : ",}{\"".contains(next) { break }
      rest.removeFirst()
      if next == "\\" {
        guard let escaped = rest.popFirst() else { return false }
        text.append(escaped)
      } else {
        text.append(next)
      }
    }
    if isQuoted {
      guard take("\"") else { return false }
    } else {
      text = text.trimmingSQLSpace()
      if text.isEmpty { return false }
      if text.lowercased() == "null" {
        result += "NULL"
        return true
      }
    }
    let value = LiteralText.canonical(text, as: element.base, fields: "")
    SQLQuoting.append(identifier: value, to: &result)
    return true
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
}
