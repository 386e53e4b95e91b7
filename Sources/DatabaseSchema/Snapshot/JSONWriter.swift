/// Writes canonical JSON, one fact a line.
struct JSONWriter {
  private(set) var text = ""
  private var indentation = 0

  /// An object or list over several lines.
  ///
  /// - Parameters:
  ///   - brackets: The opening and the closing bracket.
  ///   - members: What writes each line.
  mutating func lines(_ brackets: (String, String), _ members: [(inout JSONWriter) -> Void]) {
    if members.isEmpty {
      text += brackets.0 + brackets.1
      return
    }
    text += brackets.0
    indentation += 2
    for (index, member) in members.enumerated() {
      if index > 0 { text += "," }
      newLine()
      member(&self)
    }
    indentation -= 2
    newLine()
    text += brackets.1
  }

  /// An object on one line; members without a value are left out.
  mutating func fact(_ members: [(String, JSONFact?)]) {
    text += "{"
    var isFirst = true
    for case (let key, let value?) in members {
      if !isFirst { text += ", " }
      isFirst = false
      string(key)
      text += ": "
      write(value)
    }
    text += "}"
  }

  /// A key in front of its value.
  mutating func key(_ name: String) {
    string(name)
    text += ": "
  }

  /// A value on the same line.
  mutating func write(_ fact: JSONFact) {
    switch fact {
    case .string(let value): string(value)
    case .number(let value): text += String(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .list(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        write(element)
      }
      text += "]"
    case .object(let members): self.fact(members)
    }
  }

  private mutating func newLine() {
    text += "\n"
    text += String(repeating: " ", count: indentation)
  }

  private mutating func string(_ value: String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 32 && $0 != 34 && $0 != 92 && $0 < 127 }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { text += Self.escaped(scalar) }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default:
      if scalar.value >= 32 && scalar.value != 127 { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

/// A value that stands on one line.
indirect enum JSONFact {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case list([JSONFact])
  case object([(String, JSONFact?)])
}
