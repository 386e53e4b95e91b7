import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Backups of a SQLite file")
struct SQLiteBackupTests {
  private static let row = "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('a@b.c', 'a');\n"

  private func project() async throws -> Project {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text(BlogSchema.users), "schema/seed.sql": Self.row,
    ])
    await project.run("migrate --name first --quiet")
    await project.run("db seed --quiet")
    return project
  }

  private func users(_ project: Project, _ file: String = "app.db") async throws -> Int? {
    let database = try await Database.connect("sqlite:\(project.folder.path)/\(file)")
    let query = BoundStatement(sql: "SELECT count(*) FROM \"User\"")
    let count = try await database.perform { try $0.first(query) { try $0.read(0, as: Int.self) } }
    await database.close()
    return count
  }

  @Test("a backup is written, restored into the database and into a new file")
  func roundTrip() async throws {
    let project = try await project()
    try FileManager.default.createDirectory(
      atPath: project.folder.path + "/.git", withIntermediateDirectories: false)
    await project.run("db backup")
    let backup = "backups/app-20261121T093200Z.db"
    let attributes = try FileManager.default.attributesOfItem(
      atPath: project.folder.path + "/" + backup)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try await OutsideChange.run("DELETE FROM User", project.folder.path + "/app.db")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    #expect(await project.run("db restore \(backup)") == .needsDecision)
    #expect(await project.run("db restore \(backup)", answers: ["no"]) == .needsDecision)
    #expect(try await users(project) == 0)
    #expect(await project.run("db restore \(backup)", answers: ["yes"]) == .done)
    #expect(try await users(project) == 1)
    #expect(await project.run("db restore \(backup) --url sqlite:new.db --json") == .done)
    #expect(try await users(project, "new.db") == 1)
    #expect(await project.run("migrate deploy --quiet") == .done)
    #expect(await project.run("db restore \(backup) --force --quiet") == .done)
    #expect(await project.run("db backup kept/ --json") == .done)
    #expect(!project.folder.files().contains { $0.hasSuffix(".part") })
    try Transcript.expect(project, is: "backup-sqlite")
  }

  @Test("--keep-days removes older backups of the same database by their names, and nothing else")
  func keepDays() async throws {
    let project = try await project()
    let others = [
      "app-20261101T000000Z.db", "app-20261120T000000Z.db", "app-before.db",
      "app2-20200101T000000Z.db", "app-20200101T000000Z.dump",
    ]
    for name in others { try project.folder.write("backups/\(name)", "old") }
    await project.run("db backup --keep-days 7")
    let left = project.folder.files().filter { $0.hasPrefix("backups/") }
    #expect(
      left
        == (others.dropFirst() + ["app-20261121T093200Z.db"]).map { "backups/" + $0 }.sorted())
    #expect(project.transcript.contains("Removed backups/app-20261101T000000Z.db."))
    #expect(await project.run("db backup x.db --keep-days 7") == .usage)
    #expect(await project.run("db backup --keep-days never") == .usage)
  }

  @Test("--keep-days makes the folder that it names, and two backups of one second have two names")
  func newFolder() async throws {
    let project = try await project()
    #expect(await project.run("db backup kept/daily --keep-days 7") == .done)
    // The clock of the project goes on by a minute with each command.
    for name in ["app-20261121T093300Z.db", "app-20261121T093300Z-2.db"] {
      try project.folder.write("kept/daily/\(name)", "another of this second")
    }
    #expect(await project.run("db backup kept/daily") == .done)
    let left = project.folder.files().filter { $0.hasPrefix("kept/daily/") }
    #expect(left.contains("kept/daily/app-20261121T093200Z.db"))
    #expect(left.contains("kept/daily/app-20261121T093300Z-3.db"))
    #expect(left.count == 4)
    #expect(await project.run("db backup sub/x.db --keep-days 7") == .usage)
    #expect(project.transcript.contains("name `sub/`, not the file sub/x.db"))
  }

  @Test(
    "a folder that git ignores is not named for .gitignore",
    arguments: ["backups", "/backups", "backups/", "back*", "*.db", "other"])
  func ignored(pattern: String) async throws {
    let project = try await project()
    _ = try GitFolder(project.folder.path)
    try project.folder.write(".gitignore", "# files\n\(pattern)\n")
    #expect(await project.run("db backup") == .done)
    #expect(project.transcript.contains("to .gitignore") == (pattern == "other"))
  }

  @Test("what is no backup is named, and changes nothing")
  func mistakes() async throws {
    let project = try await project()
    await project.run("db backup whole.db --quiet")
    let bytes = try #require(
      FileManager.default.contents(atPath: project.folder.path + "/whole.db"))
    let write = { (name: String, data: Data) in
      try data.write(to: URL(fileURLWithPath: project.folder.path + "/" + name))
    }
    try write("cut.db", bytes.prefix(9_000))
    var damaged = bytes
    damaged.replaceSubrange(4_096..<4_200, with: Data(repeating: 0xFF, count: 104))
    try write("damaged.db", damaged)
    try write("dump", Data("PGDMP\u{1}".utf8))
    try write("script.sql", Data("CREATE TABLE a (b);\n".utf8))
    try write("empty", Data())
    try write("packed.gz", Data([0x1F, 0x8B, 8, 0]))
    try write("noise", Data([0, 1, 2, 3]))
    for name in ["cut.db", "damaged.db", "dump", "script.sql", "empty", "packed.gz", "noise"] {
      #expect(await project.run("db restore \(name) --force") == .failed, "\(name)")
    }
    for line in [
      "db restore missing --force", "db restore schema --force", "db restore app.db --force",
      "db backup whole.db", "db backup --url sqlite:none.db", "db backup --url sqlite::memory:",
      "db backup script.sql/x.db",
    ] {
      #expect(await project.run(line) == .failed, "\(line)")
    }
    #expect(await project.run("db restore") == .usage)
    #expect(try await users(project) == 1)
    try project.folder.write("gone.db-wal", "rest")
    #expect(await project.run("db restore whole.db --url sqlite:gone.db") == .failed)
    try Transcript.expect(project, is: "backup-mistakes")
  }

  @Test("a file that another connection writes to is left alone, and its holder is named")
  func locked() async throws {
    let project = try await project()
    await project.run("db backup whole.db --quiet")
    let database = try await Database.connect("sqlite:\(project.folder.path)/app.db")
    try await database.withConnection { connection in
      try await connection.perform { try $0.run(script: "BEGIN IMMEDIATE; DELETE FROM User") }
      #expect(await project.run("db restore whole.db --force") == .failed)
      // A reader sees what is committed, and so does a backup.
      #expect(await project.run("db backup during.db") == .done)
      try await connection.perform { try $0.run(script: "ROLLBACK") }
    }
    await database.close()
    #expect(project.transcript.contains("app.db is in use by "))
    #expect(try await users(project) == 1)
    #expect(try await users(project, "during.db") == 1)
  }

  @Test("a backup is one state of the database, although others write meanwhile")
  func consistency() async throws {
    let project = try await project()
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE one (i INTEGER); CREATE TABLE filler (t TEXT); CREATE TABLE two (i INTEGER);
      WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 20000)
      INSERT INTO filler SELECT hex(randomblob(500)) FROM c
      """, path)
    let writer = Task {
      let database = try await Database.connect("sqlite:\(path)")
      while !Task.isCancelled {
        try await database.perform {
          try $0.run(
            script:
              "BEGIN IMMEDIATE; INSERT INTO one VALUES (1); INSERT INTO two VALUES (1); COMMIT")
        }
      }
      await database.close()
    }
    for name in ["a", "b", "c"] { #expect(await project.run("db backup \(name).db") == .done) }
    writer.cancel()
    _ = try? await writer.value
    var counts: [Int] = []
    for name in ["a", "b", "c"] {
      let database = try await Database.connect("sqlite:\(project.folder.path)/\(name).db")
      let query = BoundStatement(
        sql: "SELECT (SELECT count(*) FROM one), (SELECT count(*) FROM two)")
      let pair = try await database.perform {
        try $0.first(query) { (try $0.read(0, as: Int.self), try $0.read(1, as: Int.self)) }
      }
      await database.close()
      #expect(pair?.0 == pair?.1)
      counts.append(pair?.0 ?? 0)
    }
    #expect(counts == counts.sorted() && counts[2] > counts[0])
  }
}
