package import SchemaDiagnostics
import SchemaSyntax

/// SQL that the schema holds as SQL: the string of a `@check`, of `raw("…")` and the like.
package struct SQLFragment: Sendable {
  /// The name of the model that it belongs to.
  package let model: String
  /// What holds it, as people write it: `@check`, `dbgenerated`.
  package let owner: String
  /// The SQL.
  package let text: String
  /// The string with its quotes.
  package let span: SourceSpan
  /// Whether commas may separate several parts of it.
  let isList: Bool

  package init(
    model: String, owner: String, text: String, span: SourceSpan, isList: Bool = false
  ) {
    self.model = model
    self.owner = owner
    self.text = text
    self.span = span
    self.isList = isList
  }

  /// The place of some bytes of the SQL.
  package func span(of range: Range<Int>, in sources: SourceSet) -> SourceSpan {
    sources.span(of: range, inString: span)
  }
}
