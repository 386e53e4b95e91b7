/// A schema or an edit of one in an article, and the SQL that the article shows for it.
///
/// Blocks are marked ` ```prisma `, ` ```prisma before `, ` ```prisma after ` and
/// ` ```sql postgresql sqlite `; SQL belongs to the schema above it.
struct ArticleExample {
  let before: String?
  let after: String
  /// What the script of a dialect contains; a dialect without SQL in the article has none.
  private(set) var excerpts: [String: [String]] = [:]

  /// The examples of an article, in its order.
  static func examples(in article: String) -> [ArticleExample] {
    var examples: [ArticleExample] = []
    var before: String?
    for (marks, text) in blocks(of: article) {
      switch (marks.first, marks.dropFirst().first) {
      case ("prisma", "before"): before = text
      case ("prisma", _):
        var example = ArticleExample(before: before, after: text)
        for dialect in example.dialects { example.excerpts[dialect] = [] }
        examples.append(example)
        before = nil
      case ("sql", _):
        for dialect in marks.dropFirst() where dialect != "down" {
          examples[examples.count - 1].excerpts[dialect, default: []].append(text)
        }
      default: continue
      }
    }
    return examples
  }

  private init(before: String?, after: String) {
    self.before = before
    self.after = after
  }

  /// The databases that the schema is for; without a datasource of its own all of them.
  private var dialects: [String] {
    guard after.contains("datasource") else { return ["postgresql", "sqlite"] }
    return ["postgresql", "sqlite"].filter { after.contains("\"\($0)\"") }
  }

  /// A schema of the example with a datasource.
  func schema(_ text: String, provider: String) -> String {
    if text.contains("datasource") { return text }
    return "datasource db {\n  provider = \"\(provider)\"\n}\n\n" + text
  }

  private static func blocks(of article: String) -> [(marks: [String], text: String)] {
    var blocks: [(marks: [String], text: String)] = []
    var isOpen = false
    for line in article.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen {
          blocks.append((line.dropFirst(3).split(separator: " ").map(String.init), ""))
        }
      } else if isOpen {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }
}
