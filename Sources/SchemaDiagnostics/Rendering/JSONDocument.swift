/// A JSON document that a command prints; keys keep their order.
package enum JSONDocument: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONDocument])
  case object([(key: String, value: JSONDocument)])

  /// A text, or `null`.
  package static func optional(_ text: String?) -> JSONDocument {
    text.map(JSONDocument.string) ?? .null
  }

  /// A list of texts.
  package static func strings(_ texts: [String]) -> JSONDocument {
    .array(texts.map(JSONDocument.string))
  }

  /// The document, indented by two spaces, without a newline at its end.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  /// Whether two documents have the same text.
  package static func == (left: JSONDocument, right: JSONDocument) -> Bool {
    left.text == right.text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      Self.writeBlock("[", values, "]", to: &text, indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.writeBlock("{", members, "}", to: &text, indent) { member, text, indent in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func writeBlock<Element>(
    _ opening: String, _ elements: [Element], _ closing: String, to text: inout String,
    _ indent: String, _ writeElement: (Element, inout String, String) -> Void
  ) {
    text += opening
    let inner = indent + "  "
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      writeElement(element, &text, inner)
    }
    text += (elements.isEmpty ? "" : "\n" + indent) + closing
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONDocument: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONDocument: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(dictionaryLiteral elements: (String, JSONDocument)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  package init(arrayLiteral elements: JSONDocument...) { self = .array(elements) }
}
