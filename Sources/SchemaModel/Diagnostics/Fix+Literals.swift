import SchemaDiagnostics
import SchemaSyntax

extension Fix {
  /// Puts a text in place of a value.
  static func writing(_ text: String, insteadOf value: Expression) -> Fix {
    Fix("Write `\(text)`", [Edit(value.span, with: text)])
  }
}

extension ModelDeclaration {
  /// Adds a line at the end of the block.
  func appending(_ line: String) -> Fix {
    let brace = SourceSpan(file: Int(span.file), start: Int(span.end) - 1, end: Int(span.end) - 1)
    return Fix("Add `\(line)`", [Fix.Edit(brace, with: "  \(line)\n")])
  }
}

extension FieldDeclaration {
  /// Adds an attribute at the end of the field.
  func appending(_ attribute: String) -> Fix {
    Fix("Add `\(attribute)`", [Fix.Edit(span.after, with: " \(attribute)")])
  }
}
