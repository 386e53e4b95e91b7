import SchemaDiagnostics

/// A line of a model that is neither a field nor an attribute.
enum InvalidFieldLine {
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic {
    if let attribute = WrongAttributeLevel.onOwnLine(at: cursor) { return attribute }
    let token = cursor.token
    return Diagnostic(
      .invalidFieldLine,
      "This line is not a field or attribute: it starts with \(cursor.description(of: token)).",
      at: cursor.span(of: token), help: "Write a field as `name Type @attribute`.")
  }
}
