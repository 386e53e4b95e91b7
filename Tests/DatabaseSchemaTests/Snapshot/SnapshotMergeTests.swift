import DatabaseSchema
import DatabaseTypes
import DialectRendering
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

  /// A snapshot with a fingerprint for each table, which changes with it.
  private static func snapshot(_ schema: DatabaseSchema) -> Snapshot {
    var fingerprints = ["datasource": "00"]
    for table in schema.tables {
      fingerprints[table.name.name] = DatabaseSchema(dialect: .sqlite, tables: [table]).hash
    }
    return Snapshot(fingerprints: fingerprints, sections: [schema])
  }

  /// Merges three snapshots with `git merge-file`; `nil` when they conflict.
  private func merged(_ ours: DatabaseSchema, _ theirs: DatabaseSchema) throws -> String? {
    let folder = try TemporaryFolder()
    let states = [("ours", ours), ("base", base), ("theirs", theirs)]
    let paths = try states.map { name, schema in
      let path = "\(folder.path)/\(name).json"
      try Data(Self.snapshot(schema).encoded().utf8).write(to: URL(fileURLWithPath: path))
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
      #expect(text == Self.snapshot(expected).encoded(), "pair \(number)")
    }
  }

  @Test("any two edits of different tables, on either side")
  func allPairs() throws {
    let column = Column("extra", field: "extra", type: ColumnType(.text), isNullable: true)
    let index = TableIndex(name: "Extra_idx", columns: [IndexColumn("title")])
    let edits: [@Sendable (inout DatabaseSchema, Int) -> Void] = [
      { $0.tables[$1].columns.append(column) }, { $0.tables[$1].columns.insert(column, at: 0) },
      { $0.tables[$1].indexes = [index] }, { $0.tables[$1].indexes = [] },
      { $0.tables[$1].checks = [CheckConstraint(name: "c", expression: "1")] },
      { $0.tables[$1].foreignKeys = [] }, { $0.tables[$1].triggers = [] },
      { $0.tables[$1].primaryKey = nil }, { $0.tables[$1].comment = "new" },
      { schema, place in
        // Another table before or after, as its name sorts.
        schema.tables.append(RichSchema.table(["Aa", "Bz", "Cz", "Zz"][place]))
      },
    ]
    var count = 0
    for (first, ours) in edits.enumerated() {
      for theirs in edits[first...] {
        for place in 0..<3 {
          for (left, right) in [(place, place + 1), (place + 1, place)] {
            let text = try merged(edited { ours(&$0, left) }, edited { theirs(&$0, right) })
            let expected = edited {
              ours(&$0, left)
              theirs(&$0, right)
            }
            #expect(text == Self.snapshot(expected).encoded(), "\(first) at \(left), \(right)")
            count += 1
          }
        }
      }
    }
    #expect(count > 300)
  }

  @Test("two new tables at one place conflict, and the error names the way out")
  func newTables() throws {
    let ours = edited { $0.tables.append(RichSchema.table("Box")) }
    let theirs = edited { $0.tables.append(RichSchema.table("Bug")) }
    #expect(try merged(ours, theirs) == nil)
    let text = "{\n  \"format\": 1,\n<<<<<<< HEAD\n"
    let error = #expect(throws: SnapshotError.self) { try Snapshot(decoding: text) }
    #expect(error?.help.contains("delete the migration folders of the other branch") == true)
  }

  @Test("two edits of one column conflict, and the marks are named with their line")
  func sameColumn() throws {
    let ours = edited { $0.tables[0].columns[0].type = ColumnType(.bigint) }
    let theirs = edited { $0.tables[0].columns[0].type = ColumnType(.text) }
    #expect(try merged(ours, theirs) == nil)
  }
}
