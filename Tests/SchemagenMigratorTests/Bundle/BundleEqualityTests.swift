import DatabaseTypes
import Foundation
import MigrationFiles
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("A bundle and the folder that it was made of")
struct BundleEqualityTests {
  /// Files as editors and Git leave them, for two databases.
  private static let odd = [
    "20260101000000_crlf/migration.sqlite.sql":
      "-- Changes:\r\n--   - a\r\nCREATE TABLE a (b);\r\n",
    "20260101000000_crlf/migration.postgresql.sql": "CREATE TABLE a (b TEXT);\n",
    "20260101000000_crlf/down.sqlite.sql": "DROP TABLE a;\r\n",
    "20260101000000_crlf/changes.json": "{}",
    "20260102000000_mark/migration.sql": "\u{FEFF}-- schemagen: no-transaction\nSELECT 1;\n",
    "20260103000000_signs/migration.sql": "SELECT '\"#\\(x)\\u{41}\u{202E}🙂', \"\"\"a\"\"\";\n",
    "20260103000000_signs/notes.md": "not for a migrator",
    "readme.md": "not a migration",
  ]

  /// The migrations folders of the repository.
  private static func folders() -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["Tests", "schema"].flatMap { top -> [String] in
      let path = root.appendingPathComponent(top).path
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.split(separator: "/").last == "migrations" }.map { path + "/" + $0 }
    }.sorted()
  }

  @Test("are the same for every folder of the repository")
  func repository() throws {
    let folders = Self.folders()
    #expect(folders.count >= 3)
    var compared = 0
    for folder in folders {
      for dialect in Dialect.allCases
      where (try? MigrationDirectory.read(folder, dialect: dialect)) != nil {
        compared += try compare(folder, dialect)
      }
    }
    #expect(compared >= 5)
  }

  @Test("are the same whatever the files contain", arguments: Dialect.allCases)
  func oddFiles(dialect: Dialect) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.odd { try folder.write("migrations/" + name, text) }
    #expect(try compare(folder.path + "/migrations", dialect) == 3)
    let bundle = try MigrationBundle(of: folder.path + "/migrations", for: [dialect])
    #expect(
      bundle.ids == ["20260101000000_crlf", "20260102000000_mark", "20260103000000_signs"])
    let read = try MigrationDirectory.read(bundle, dialect: dialect).migrations
    #expect(read.map(\.script.isTransactional) == [true, false, true])
    #expect(read[0].summary == (dialect == .sqlite ? ["a"] : []))
  }

  /// Compares all that a migrator reads.
  ///
  /// - Returns: How many migrations there are.
  private func compare(_ path: String, _ dialect: Dialect) throws -> Int {
    let folder = MigrationFolder(path, as: "migrations")
    let bundle = try MigrationBundle(of: path, for: [dialect])
    let read = try MigrationDirectory.read(folder, dialect: dialect)
    let bundled = try MigrationDirectory.read(bundle, dialect: dialect)
    #expect(bundled == read)
    for (one, other) in zip(bundled.migrations, read.migrations) {
      #expect(one.path == other.path)
      // Of the bytes, not the one that the bundle brings along.
      let file = String(one.path.split(separator: "/").last ?? "")
      #expect(
        try MigrationChecksum.of(bundle.contents(of: file, in: one.id) ?? []) == other.checksum)
      #expect(one.checksum == other.checksum)
      #expect(try one.readScript() == other.readScript())
      let down = try (DownFile(of: one, in: bundle), DownFile(of: other, in: folder))
      #expect(down.0?.text == down.1?.text && down.0?.path == down.1?.path)
      #expect(
        try bundle.contents(of: ChangesReader.fileName, in: one.id)
          == folder.contents(of: ChangesReader.fileName, in: one.id))
    }
    return read.migrations.count
  }
}
