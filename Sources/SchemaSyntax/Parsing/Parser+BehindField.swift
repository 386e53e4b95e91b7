import SchemaDiagnostics

extension Parser {
  /// What is wrong with `= value` behind a field.
  func defaultBehindField() -> Diagnostic {
    guard let value = lastValue(behind: token) else {
      return unexpectedBehindField(help: "A default value is written `@default(…)`.")
    }
    return replacing(from: token, to: value, by: "@default(\(literal(value)))")
  }

  /// What is wrong with a word behind a field that means something with an `@`, or in SQL.
  func wordBehindField() -> Diagnostic? {
    let word = text(token)
    if word.lowercased() == "default", let value = lastValue(behind: token) {
      return replacing(from: token, to: value, by: "@default(\(literal(value)))")
    }
    if Self.commonAttributes.contains(word) {
      let place = span(from: token.start, to: token.start)
      return unexpectedBehindField(
        help: "Did you mean `@\(word)`?",
        fix: Fix("Write `@\(word)`", [Fix.Edit(place, with: "@")]))
    }
    switch word.lowercased() {
    case "primary":
      return unexpectedBehindField(help: "A primary key is written `@id`.")
    case "not":
      return unexpectedBehindField(help: "A field is required when its type has no `?`: remove it.")
    case "null", "nullable", "optional":
      return unexpectedBehindField(help: "A field that can be null has `?` right behind its type.")
    case "references":
      return unexpectedBehindField(
        help: "A foreign key is written at a field whose type is the other model: "
          + "`author User @relation(fields: [authorId], references: [id])`.")
    default: return nil
    }
  }

  private static let commonAttributes: Set<String> = [
    "id", "unique", "default", "relation", "map", "updatedAt", "ignore",
  ]

  private func unexpectedBehindField(help: String, fix: Fix? = nil) -> Diagnostic {
    Diagnostic(
      .invalidFieldLine, "Unexpected \(describe(token)) in the declaration of a field.",
      at: span(token), help: help, fix: fix)
  }

  private func replacing(from first: Token, to last: Token, by text: String) -> Diagnostic {
    let place = span(from: first.start, to: last.end)
    return unexpectedBehindField(
      help: "Did you mean `\(text)`?", fix: Fix("Write `\(text)`", [Fix.Edit(place, with: text)]))
  }

  /// The value behind a token, when nothing follows it on the line.
  private func lastValue(behind token: Token) -> Token? {
    let value = upcoming()
    guard [.word, .number, .string, .foreignString].contains(value.kind), !value.isMalformed,
      value.end - value.start <= 40
    else { return nil }
    let next = upcoming(2)
    return next.endsLine || next.isComment ? value : nil
  }

  /// A value as the language writes it.
  private func literal(_ value: Token) -> String {
    let text = excerpt(value)
    return value.kind == .foreignString ? "\"\(text.dropFirst().dropLast())\"" : text
  }
}
