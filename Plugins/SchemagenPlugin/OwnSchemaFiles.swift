import Foundation

/// The schema files among the files of a target.
enum OwnSchemaFiles {
  /// Takes what SwiftPM has found, by the rule of ``SchemaWalk``: SwiftPM follows links too and
  /// leaves hidden files out, but lists a file once for every path to it.
  ///
  /// - Parameters:
  ///   - files: The files that SwiftPM has found.
  ///   - folder: The folder of the target.
  static func select(from files: [URL], in folder: URL) -> [URL] {
    var seen: Set<[UInt8]> = []
    let own = files.filter { file in
      let below = file.path.dropFirst(folder.path.count).split(separator: "/")
      return SchemaWalk.isSchemaFile(file.lastPathComponent) && !below.contains("migrations")
    }
    return own.map { (file: $0, real: SchemaWalk.resolved($0.path)) }
      .sorted { one, other in
        let isReal = (one.file.path == one.real, other.file.path == other.real)
        return isReal.0 == isReal.1
          ? SchemaWalk.precedes(one.file.path, other.file.path) : isReal.0
      }
      .filter { seen.insert(Array($0.real.utf8)).inserted }.map(\.file)
      .sorted { SchemaWalk.precedes($0.path, $1.path) }
  }

  /// What schemagen writes beside a schema: `snapshot.json`, and everything in a `migrations` folder.
  ///
  /// - Parameters:
  ///   - files: The files of the target that SwiftPM knows no use for.
  ///   - folder: The folder of the target.
  static func companions(among files: [URL], in folder: URL) -> [URL] {
    files.filter { file in
      let below = file.path.dropFirst(folder.path.count).split(separator: "/")
      return below.last == "snapshot.json" || below.dropLast().contains("migrations")
    }.sorted { SchemaWalk.precedes($0.path, $1.path) }
  }
}
