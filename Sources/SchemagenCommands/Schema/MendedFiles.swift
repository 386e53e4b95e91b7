import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel

/// What `validate --fix` did to the files of a schema.
struct MendedFiles {
  private let mending: SchemaFixer
  private let location: SchemaLocation

  /// Takes what was mended, in memory so far.
  init(_ mending: SchemaFixer, _ location: SchemaLocation) {
    self.mending = mending
    self.location = location
  }

  /// Writes the files that changed, all of them or none.
  ///
  /// - Parameter former: The files as they were read.
  /// - Throws: What the system said.
  func write(insteadOf former: SourceSet) throws {
    var files = FileTransaction(root: location.folder, isDurable: true)
    for (index, path) in location.files.enumerated()
    where mending.sources.files[index].bytes != former.files[index].bytes {
      files.add(path, mending.sources.files[index].bytes)
    }
    _ = try files.commit()
  }

  /// A line for each file, and below it one for each kind of fix.
  var lines: [String] {
    byFile.flatMap { file, fixes in
      ["Fixed \(mending.sources.files[file].path)"]
        + fixes.map { fix in
          let times = fix.count > 1 ? " (\(fix.count) times)" : ""
          return "  \(fix.applied.code)  \(fix.applied.title)\(times)"
        }
    }
  }

  /// The files and their fixes as `--json` shows them.
  var json: JSONNode {
    .array(
      byFile.map { file, fixes in
        let list = fixes.map { fix -> JSONNode in
          [
            "code": .string(fix.applied.code.rawValue), "title": .string(fix.applied.title),
            "count": .number(fix.count),
          ]
        }
        return [
          "file": .string(mending.sources.files[file].path), "fixes": .array(list),
        ]
      })
  }

  /// The fixes of each file, equal ones counted, in the order in which they were made.
  private var byFile: [(file: Int, fixes: [(applied: SchemaFixer.Applied, count: Int)])] {
    var counts: [SchemaFixer.Applied: Int] = [:]
    var order: [Int: [SchemaFixer.Applied]] = [:]
    for applied in mending.applied {
      let count = counts[applied, default: 0]
      counts[applied] = count + 1
      if count == 0 { order[applied.file, default: []].append(applied) }
    }
    return location.files.indices.compactMap { file in
      order[file].map { kinds in (file, kinds.map { ($0, counts[$0, default: 0]) }) }
    }
  }
}
