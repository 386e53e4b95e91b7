import SchemaSyntax

extension Expression {
  /// The value as it would be written in a schema, cut when long; for messages only.
  var text: String {
    let whole = fullText
    return whole.count > 60 ? whole.prefix(59) + "…" : whole
  }

  /// What kind of value it is, in words.
  var kind: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .constant: "word"
    case .function: "function"
    case .array: "list"
    case .object: "object"
    }
  }

  private var fullText: String {
    switch self {
    case .string(let text, _): "\"\(text)\""
    case .number(let text, _), .constant(let text, _): text
    case .function(let name, let arguments, _):
      "\(name.text)(\(arguments.prefix(8).map(\.text).joined(separator: ", ")))"
    case .array(let values, _): "[\(values.prefix(8).map(\.text).joined(separator: ", "))]"
    case .object: "{ … }"
    }
  }
}

extension Argument {
  /// The argument as it would be written in a schema; for messages only.
  var text: String {
    let value = value?.text ?? ""
    return name.map { "\($0.text): \(value)" } ?? value
  }
}
