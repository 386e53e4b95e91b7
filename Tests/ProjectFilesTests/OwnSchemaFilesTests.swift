import Foundation
import ProjectFiles
import TestSupport
import Testing

@Suite("The schema files of a target")
struct OwnSchemaFilesTests {
  @Test("are the `.prisma` files that SwiftPM has found, each real one once")
  func selection() throws {
    let folder = try TemporaryFolder()
    let names = [
      "z/b.prisma", "Models.swift", "a.prisma", "LOUD.PRISMA", "migrations/old.prisma",
      "z/migrations/old.prisma", "x.prisma/c.prisma",
    ]
    let target = folder.path + "/migrations/Sources/Models"
    for name in names { try folder.write("migrations/Sources/Models/" + name, "") }
    try FileManager.default.createSymbolicLink(
      atPath: target + "/again.prisma", withDestinationPath: "z/b.prisma")
    let files = (["again.prisma"] + names).map { URL(fileURLWithPath: target + "/" + $0) }
    let selected = OwnSchemaFiles.select(from: files, in: URL(fileURLWithPath: target))
    #expect(selected.map(\.path) == ["a", "x.prisma/c", "z/b"].map { "\(target)/\($0).prisma" })
    #expect(try SchemaFiles(in: target).paths == selected.map(\.path))
  }

  @Test("the snapshot and the migrations beside them are the plugin's too, and nothing else is")
  func companions() {
    let target = "/migrations/Sources/Models"
    let names = [
      "snapshot.json", "migrations/2/migration.sql", "migrations/2/down.sql", "app.db",
      "migrations/migration_lock.toml", "deep/migrations/1/down.sql", "deep/snapshot.json", "a.sql",
    ]
    let files = names.map { URL(fileURLWithPath: "\(target)/\($0)") }
    let found = OwnSchemaFiles.companions(among: files, in: URL(fileURLWithPath: target))
    #expect(
      found.map { String($0.path.dropFirst(target.count + 1)) } == [
        "deep/migrations/1/down.sql", "deep/snapshot.json", "migrations/2/down.sql",
        "migrations/2/migration.sql", "migrations/migration_lock.toml", "snapshot.json",
      ])
  }
}
