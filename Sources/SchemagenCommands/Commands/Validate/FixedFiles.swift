import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel

/// The files that `validate --fix` changed, and the fixes in each.
struct FixedFiles {
  private let fixer: SchemaFixer
  private let location: SchemaLocation

  init(_ fixer: SchemaFixer, _ location: SchemaLocation) {
    self.fixer = fixer
    self.location = location
  }

  /// Writes the files that changed, all of them or none.
  ///
  /// - Parameter original: The files as they were read.
  /// - Throws: An error of the system.
  func write(insteadOf original: SourceSet) throws {
    var files = FileTransaction(root: location.folder, isDurable: true)
    for (index, path) in location.files.enumerated()
    where fixer.sources.files[index].bytes != original.files[index].bytes {
      files.add(path, fixer.sources.files[index].bytes)
    }
    _ = try files.commit()
  }

  /// A line for each file, followed by one for each kind of fix.
  var lines: [String] {
    byFile.flatMap { file, fixes in
      ["Fixed \(fixer.sources.files[file].path)"]
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
          "file": .string(fixer.sources.files[file].path), "fixes": .array(list),
        ]
      })
  }

  /// The fixes of each file in their order, with equal ones counted.
  private var byFile: [(file: Int, fixes: [(applied: SchemaFixer.Applied, count: Int)])] {
    var counts: [SchemaFixer.Applied: Int] = [:]
    var order: [Int: [SchemaFixer.Applied]] = [:]
    for applied in fixer.applied {
      let count = counts[applied, default: 0]
      counts[applied] = count + 1
      if count == 0 { order[applied.file, default: []].append(applied) }
    }
    return location.files.indices.compactMap { file in
      order[file].map { kinds in (file, kinds.map { ($0, counts[$0, default: 0]) }) }
    }
  }
}
