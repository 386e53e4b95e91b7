import DatabaseTypes
import ProjectFiles
import SchemagenRuntime
import Synchronization
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Migrations that are a part of the program")
struct BundleTests {
  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"

  /// A project with two migrations, of which the second one has a way back.
  private func project(_ dialect: Dialect) throws -> MigratorProject {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\nCOMMIT;\n")
    try project.write(Self.second, "BEGIN;\r\nCREATE TABLE c (d TEXT);\r\nCOMMIT;\r\n")
    try project.folder.write(
      "migrations/\(Self.second)/down.sql", "BEGIN;\nDROP TABLE c;\nCOMMIT;\n")
    return project
  }

  private func bundled(
    _ project: MigratorProject, _ change: (inout MigratorOptions) -> Void = { _ in }
  ) throws -> Migrator {
    let bundle = try MigrationBundle(
      of: project.folder.path + "/migrations", for: [project.dialect])
    return Migrator(bundle, options: project.migrator(change).options)
  }

  @Test(
    "what was deployed from the folder is up to date for the bundle, and the other way round",
    arguments: MigratorProject.dialects)
  func exchange(dialect: Dialect) async throws {
    for isBundleFirst in [true, false] {
      let project = try project(dialect)
      let migrators = [try bundled(project), project.migrator()]
      let (one, other) = isBundleFirst ? (migrators[0], migrators[1]) : (migrators[1], migrators[0])
      let database = try await project.connect()
      #expect(try await one.health(of: database).isReady == false)
      #expect(try await one.deploy(to: database).map(\.id) == [Self.first, Self.second])
      #expect(try await other.status(of: database).isUpToDate)
      #expect(try await other.deploy(to: database) == [])
      #expect(try await other.health(of: database).isReady)
      await database.close()
      #expect(
        try await project.rows(
          "SELECT down_sql FROM _schemagen_migrations WHERE id = '\(Self.second)'")
          == ["BEGIN;\nDROP TABLE c;\nCOMMIT;\n"])
    }
  }

  @Test(
    "ten instances that start at once apply each migration once",
    arguments: MigratorProject.dialects)
  func boot(dialect: Dialect) async throws {
    let project = try project(dialect)
    let migrator = try bundled(project) { $0.lockTimeout = .seconds(300) }
    try FileSystem.remove(project.folder.path + "/migrations")
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<10 {
        group.addTask {
          let database = try await project.connect()
          let applied = try await migrator.deploy(to: database).map(\.id)
          let isReady = try await migrator.health(of: database).isReady
          await database.close()
          #expect(isReady)
          return applied
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == [Self.first, Self.second])
  }

  @Test("an instance gives up after the lock timeout, and says which option allows more")
  func waiting() async throws {
    let project = try project(.sqlite)
    let migrator = try bundled(project)
    let holder = try await project.connect()
    let database = try await project.connect()
    let failure = try await holder.withConnection { connection in
      try await connection.perform { try $0.run(script: "BEGIN IMMEDIATE") }
      let failure = await #expect(throws: MigrationError.self) {
        try await migrator.deploy(to: database)
      }
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return failure
    }
    await holder.close()
    await database.close()
    #expect(failure?.code == .locked)
    #expect(failure?.help.last?.hasSuffix("in an app with `options.lockTimeout`.") == true)
  }

  @Test("progress is a line of a log for each event")
  func events() async throws {
    let project = try project(.sqlite)
    let lines = Mutex<[String]>([])
    let migrator = try bundled(project) { options in
      options.onEvent = { event in lines.withLock { $0.append("\(event)") } }
    }
    let database = try await project.connect()
    try await migrator.deploy(to: database)
    await database.close()
    #expect(
      lines.withLock { $0 } == [
        "Applying the migration \(Self.first).", "Applied the migration \(Self.first).",
        "Applying the migration \(Self.second).", "Applied the migration \(Self.second).",
      ])
  }

  @Test("a bundle without migrations is an error where the schema has models")
  func empty() async throws {
    let project = try MigratorProject(.sqlite)
    let path = project.folder.path + "/missing"
    let database = try await project.connect()
    let migrator = Migrator(try MigrationBundle(of: path, as: "schema/migrations", for: [.sqlite]))
    for call in [
      { _ = try await migrator.deploy(to: database) },
      { _ = try await migrator.status(of: database) },
      { _ = try await migrator.health(of: database) },
    ] {
      let error = await #expect(throws: MigrationError.self) { try await call() }
      #expect(
        error?.message == "There are no migrations in schema/migrations, but the schema has models."
      )
      #expect(error?.help.last == Self.rebuild("schema/migrations"))
    }
    let withoutModels = Migrator(
      try MigrationBundle(of: path, for: [.sqlite], schemaHasModels: false))
    #expect(try await withoutModels.deploy(to: database) == [])
    await database.close()
  }

  @Test("a bundle of the migrations of Prisma says that they are Prisma's")
  func prisma() async throws {
    let project = try MigratorProject(.sqlite)
    try project.folder.write("migrations/migration_lock.toml", "provider = \"sqlite\"\n")
    try project.write("0_init", "CREATE TABLE a (b TEXT);\n")
    let database = try await project.connect()
    let migrator = try bundled(project)
    let error = await #expect(throws: MigrationError.self) {
      try await migrator.deploy(to: database)
    }
    await database.close()
    #expect(error?.message == "The migrations in migrations are Prisma's.")
  }

  @Test("an error names the file of the folder and says to build the program again")
  func failure() async throws {
    let project = try project(.sqlite)
    try project.write(Self.second, "BEGIN;\nCREATE TABLE c (d TEXT)\nCREATE;\nCOMMIT;\n")
    let database = try await project.connect()
    let migrator = try bundled(project)
    let failed = await #expect(throws: MigrationError.self) {
      try await migrator.deploy(to: database)
    }
    #expect(failed?.place == "migrations/\(Self.second)/migration.sql:3:1")
    #expect(failed?.help.last == Self.rebuild("migrations"))
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b INTEGER);\nCOMMIT;\n")
    let edited = try bundled(project)
    let refused = await #expect(throws: MigrationError.self) {
      try await edited.deploy(to: database)
    }
    #expect(refused?.code == .edited)
    #expect(refused?.help.last == Self.rebuild("migrations"))
    await database.close()
  }

  @Test("a program that is older than the database is ready, and cannot add migrations of its own")
  func older() async throws {
    let project = try project(.sqlite)
    let database = try await project.connect()
    try await project.migrator().deploy(to: database)
    try FileSystem.remove(project.folder.path + "/migrations/\(Self.second)")
    let older = try bundled(project)
    #expect(try await older.deploy(to: database) == [])
    #expect(try await older.health(of: database).isReady)
    try project.write("20260103000000_third", "CREATE TABLE e (f TEXT);\n")
    let branch = try bundled(project)
    let error = await #expect(throws: MigrationError.self) {
      try await branch.deploy(to: database)
    }
    await database.close()
    #expect(error?.code == .missing)
    #expect(
      error?.help.last
        == "The migrations are a part of this program: a build of newer sources has newer ones.")
  }

  private static func rebuild(_ folder: String) -> String {
    "The migrations are a part of this program: after an edit of \(folder), build it again."
  }
}
