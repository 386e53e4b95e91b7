import SchemaDiagnostics

/// A constraint after a field as SQL writes it: `NOT NULL`, `PRIMARY KEY`, `REFERENCES`.
enum SQLColumnConstraint {
  /// The mistake, if the token begins such a constraint.
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic? {
    guard cursor.token.kind == .word, let help = help(for: cursor.text(of: cursor.token)) else {
      return nil
    }
    return UnexpectedToken.inField(help: help, at: cursor)
  }

  private static func help(for word: String) -> String? {
    switch word.lowercased() {
    case "primary": "Mark a primary key with `@id`."
    case "not": "Remove it: a field is required unless there is a `?` after its type."
    case "null", "nullable", "optional": "To allow null, put `?` right after the type."
    case "references":
      "Declare a foreign key with a field whose type is the other model: "
        + "`author User @relation(fields: [authorId], references: [id])`."
    default: nil
    }
  }
}
