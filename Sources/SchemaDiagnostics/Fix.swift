/// Text edits that resolve a diagnostic.
package struct Fix: Hashable, Sendable {
  /// One replacement; an empty span inserts.
  package struct Edit: Hashable, Sendable {
    package let span: SourceSpan
    package let text: String

    /// Replaces the bytes of a span with a text.
    package init(_ span: SourceSpan, with text: String) {
      self.span = span
      self.text = text
    }
  }

  /// What the edits do, in the imperative ("Make the field optional").
  package let title: String
  package let edits: [Edit]

  /// Takes edits that do not overlap.
  package init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}
