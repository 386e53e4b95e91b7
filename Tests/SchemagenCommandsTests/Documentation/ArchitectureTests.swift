import Foundation
import Testing

@Suite("The map of the targets")
struct ArchitectureTests {
  /// The dependencies that the article names, by target.
  private static var map: [String: Set<String>] {
    let article = Document("Sources/SchemagenCommands/Documentation.docc/Architecture.md")
    let section = article.text.components(separatedBy: "## Map of the targets\n").last ?? ""
    let rows = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    return Dictionary(
      rows.map { row in
        let cells = row.split(separator: "|")
        return (names(in: cells[0], mark: "`").first ?? "", Set(names(in: cells[2], mark: "`")))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The dependencies that the manifest names, by target.
  private static func manifest() throws -> [String: Set<String>] {
    let text = try String(contentsOfFile: Document.root + "/Package.swift", encoding: .utf8)
    let targets = text.components(separatedBy: "\n  targets: [\n")[1]
      .components(separatedBy: "\n    .")
    var dependencies: [String: Set<String>] = [:]
    for target in targets where !target.contains("path: \"Tests/") && !target.hasPrefix("test") {
      let parts = target.components(separatedBy: "dependencies: [")
      let list = parts.count > 1 ? parts[1].split(separator: "]")[0] : ""
      guard let name = names(in: Substring(target), mark: "\"").first else { continue }
      dependencies[name] = Set(names(in: list, mark: "\""))
    }
    return dependencies
  }

  private static func names(in text: Substring, mark: Character) -> [String] {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
  }

  @Test("the map is that of Package.swift")
  func targets() throws {
    let (map, manifest) = (Self.map, try Self.manifest())
    #expect(manifest.count > 20)
    #expect(Set(map.keys) == Set(manifest.keys))
    for (name, dependencies) in manifest.sorted(by: { $0.key < $1.key }) {
      #expect(map[name] == dependencies, "\(name)")
    }
  }
}
