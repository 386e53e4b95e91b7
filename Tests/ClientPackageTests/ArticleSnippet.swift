import Foundation
import Testing

/// A block of Swift of an article.
struct ArticleSnippet {
  let article: String
  /// The line of the first line of code, from 1.
  let line: Int
  let code: [Substring]

  /// `Transactions.md:13`.
  var place: String { "\(article).md:\(line)" }

  /// The name of the function that runs it.
  var name: String { article.prefix(1).lowercased() + article.dropFirst() + "\(line)" }

  /// A file of Swift with that function.
  var source: String {
    """
    import Foundation
    import SchemagenRuntime

    extension Article {
      func \(name)() async throws {
    \(code.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n"))
      }
    }

    """
  }

  /// The blocks of all articles of the runtime.
  static func all() throws -> [ArticleSnippet] {
    let articles = ClientPackage.repository.appendingPathComponent(
      "Sources/SchemagenRuntime/SchemagenRuntime.docc")
    return try FileManager.default.contentsOfDirectory(atPath: articles.path)
      .filter { $0.hasSuffix(".md") }.sorted()
      .flatMap { file in
        let text = try String(
          contentsOf: articles.appendingPathComponent(file), encoding: .utf8)
        return snippets(of: String(file.dropLast(3)), text)
      }
  }

  private static func snippets(of article: String, _ text: String) -> [ArticleSnippet] {
    var snippets: [ArticleSnippet] = []
    var code: (line: Int, lines: [Substring])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let block = code, line == "```" {
        snippets.append(ArticleSnippet(article: article, line: block.line, code: block.lines))
        code = nil
      } else if code != nil {
        code?.lines.append(line)
      } else if line == "```swift" {
        code = (index + 2, [])
      }
    }
    return snippets
  }
}
