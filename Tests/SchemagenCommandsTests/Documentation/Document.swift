import Foundation
import TestSupport

/// A Markdown file of the repository.
struct Document: CustomStringConvertible {
  /// The repository's folder.
  static let root = FixtureFolder("").path.components(separatedBy: "/Tests/")[0]

  /// The file's path below the repository's folder.
  let path: String
  let text: String

  var description: String { path }

  /// Reads a file.
  ///
  /// - Parameter path: Its path below the repository's folder.
  init(_ path: String) {
    self.path = path
    text =
      FileManager.default.contents(atPath: "\(Self.root)/\(path)").map {
        String(decoding: $0, as: UTF8.self)
      } ?? ""
  }

  /// The README and all articles.
  static let all = [Document("README.md")] + articles

  /// The articles in the `.docc` folders of the sources.
  private static let articles: [Document] = {
    let names = FileManager.default.enumerator(atPath: root + "/Sources")?.compactMap {
      $0 as? String
    }
    return (names ?? []).filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted()
      .map { Document("Sources/\($0)") }
  }()

  /// The places that links lead to, without those on the web.
  var links: [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("#") }
  }

  /// What is in backquotes outside of blocks.
  var quotations: [String] {
    var isBlock = false
    let lines = text.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isBlock.toggle() }
      return !isBlock
    }
    return lines.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
  }

  /// The lines of the blocks in one language.
  func lines(in language: String) -> [String] {
    blocks(in: language).flatMap { $0.split(separator: "\n").map(String.init) }
  }

  /// The blocks in one language.
  func blocks(in language: String) -> [String] {
    var blocks: [String] = []
    var isWanted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isWanted = line == "```\(language)"
        if isWanted { blocks.append("") }
      } else if isWanted {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  /// The command lines of the tool that it shows, without the tool's name.
  var commandLines: [[String]] {
    (quotations + lines(in: "sh")).compactMap { text in
      let line = text.prefix { $0 != "#" }
      var words = line.split(separator: " ").map(String.init)
      if words.starts(with: ["swift", "run"]) { words.removeFirst(2) }
      return words.first == "schemagen" ? Array(words.dropFirst()) : nil
    }
  }
}
