import DatabaseSchema
import DatabaseTypes
import Foundation
import TestSupport
import Testing

/// The `git` of this machine.
private enum Git {
  static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/git" }.first(where: FileManager.default.isExecutableFile)
}

/// Branches that touch different tables merge by themselves, as git merges any text.
@Suite("Snapshots of two branches", .enabled(if: Git.program != nil))
struct SnapshotMergeTests {
  private let base = DatabaseSchema(
    dialect: .sqlite,
    tables: ["Article", "Book", "Comment", "Draft"].map { name in RichSchema.table(name) })

  private func edited(_ edit: (inout DatabaseSchema) -> Void) -> DatabaseSchema {
    var schema = base
    edit(&schema)
    return schema
  }

  /// Merges three snapshots with `git merge-file`; `nil` when they conflict.
  private func merged(_ ours: DatabaseSchema, _ theirs: DatabaseSchema) throws -> String? {
    let folder = try TemporaryFolder()
    let states = [("ours", ours), ("base", base), ("theirs", theirs)]
    let paths = try states.map { name, schema in
      let path = "\(folder.path)/\(name).json"
      try Data(Snapshot(sections: [schema]).encoded().utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Git.program))
    process.arguments = ["merge-file"] + paths
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(
      decoding: FileManager.default.contents(atPath: paths[0]) ?? Data(), as: UTF8.self)
  }

  @Test("columns added to two tables, and a table added and one dropped elsewhere")
  func differentTables() throws {
    let column = Column("extra", field: "extra", type: ColumnType(.text), isNullable: true)
    let pairs: [((inout DatabaseSchema) -> Void, (inout DatabaseSchema) -> Void)] = [
      ({ $0.tables[0].columns.append(column) }, { $0.tables[1].columns.append(column) }),
      ({ $0.tables[0].columns.append(column) }, { $0.tables.remove(at: 2) }),
      (
        { $0.tables.append(RichSchema.table("Aardvark")) },
        { $0.tables[3].columns.append(column) }
      ),
      (
        { $0.tables.append(RichSchema.table("Zebra")) },
        { $0.tables.append(RichSchema.table("Bee")) }
      ),
    ]
    for (number, pair) in pairs.enumerated() {
      let text = try #require(try merged(edited(pair.0), edited(pair.1)), "pair \(number)")
      let expected = edited {
        pair.0(&$0)
        pair.1(&$0)
      }
      #expect(text == Snapshot(sections: [expected]).encoded(), "pair \(number)")
    }
  }

  @Test("two edits of one column conflict, and the marks are named with their line")
  func sameColumn() throws {
    let ours = edited { $0.tables[0].columns[0].type = ColumnType(.bigint) }
    let theirs = edited { $0.tables[0].columns[0].type = ColumnType(.text) }
    #expect(try merged(ours, theirs) == nil)
  }
}
