/// What a kind of diagnostic is about, for formats that explain it beside its findings.
package struct RuleDescription: Sendable {
  /// What is wrong, in a few words.
  package let title: String
  /// What it means and why, in sentences.
  package let text: String
  /// The same with examples, as Markdown.
  package let markdown: String
  /// Where the rule comes from, if it is written down somewhere.
  package let link: String?

  /// Describes a rule.
  package init(title: String, text: String, markdown: String, link: String?) {
    self.title = title
    self.text = text
    self.markdown = markdown
    self.link = link
  }
}
