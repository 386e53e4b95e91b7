import Foundation
import Testing

@Suite("Links and paths of the documentation")
struct DocumentLinkTests {
  @Test("the README and more than eight articles are found")
  func count() {
    #expect(Document.all.count > 9)
    #expect(Document.all.allSatisfy { !$0.text.isEmpty })
  }

  @Test("each link leads to a file", arguments: Document.all)
  func links(document: Document) {
    let folder = URL(fileURLWithPath: "\(Document.root)/\(document.path)")
      .deletingLastPathComponent()
    for link in document.links {
      let file = link.split(separator: "#")[0]
      let path = folder.appendingPathComponent(String(file)).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: path), "\(document): \(link)")
    }
  }

  @Test("each path of the repository exists", arguments: Document.all)
  func paths(document: Document) {
    for path in document.quotations where Self.isPath(path) {
      // A file that is to be made has a name in angle brackets; its folder exists.
      let known = path.split(separator: "/").prefix { !$0.contains("<") }.joined(separator: "/")
      let isThere = FileManager.default.fileExists(atPath: "\(Document.root)/\(known)")
      #expect(isThere, "\(document): \(path)")
    }
  }

  private static func isPath(_ text: String) -> Bool {
    ["Sources/", "Tests/", "Plugins/", ".ci/"].contains { text.hasPrefix($0) }
  }

  @Test("the README links to most articles, and recipes name many paths")
  func isNotVacuous() {
    #expect(Document("README.md").links.count >= 8)
    let recipes = Document("Sources/SchemagenCommands/Documentation.docc/Recipes.md")
    #expect(recipes.quotations.filter(Self.isPath).count > 30)
  }
}
