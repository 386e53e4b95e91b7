import Foundation
import SchemaDiagnostics

/// Finds and reads the files of a schema.
enum SchemaFiles {
  /// The paths of the schema files below a folder in path order, those of migrations left out.
  ///
  /// - Parameter folder: An absolute path.
  static func paths(in folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var paths: [String] = []
    while let path = walk.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      if name == "migrations" {
        walk.skipDescendants()
      } else if name.hasSuffix(".prisma") {
        paths.append(folder + "/" + path)
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads files as one schema.
  ///
  /// - Parameter paths: Absolute paths, which diagnostics then name.
  /// - Throws: What the system said.
  static func read(_ paths: [String]) throws -> SourceSet {
    SourceSet(
      try paths.map { path in
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        // The mark that some editors put in front of UTF-8.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return SourceFile(path: path, bytes: bytes)
      })
  }
}
