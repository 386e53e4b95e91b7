import Foundation

/// All schemas in the repository: fixtures, mistakes, the example.
package enum SchemaCorpus {
  /// The contents of all files that end in `.prisma`, in the order of their paths.
  package static let schemas: [[UInt8]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return ["Tests", "schema"].flatMap { schemas(below: root.appendingPathComponent($0).path) }
  }()

  /// The contents of all schemas in a folder and those below it.
  package static func schemas(below folder: String) -> [[UInt8]] {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".prisma") }.sorted().compactMap {
      FileManager.default.contents(atPath: folder + "/" + $0).map(Array.init)
    }
  }
}
