import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("The files around a new schema")
struct InitFilesTests {
  private func mode(of name: String, in project: Project) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: project.folder.path + "/" + name)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test("only the user can read the .env that init writes, whatever the database")
  func privateFile() async throws {
    for line in ["init", "init --provider postgresql", "init --url postgres://me:pw@h/d"] {
      let project = try Project()
      #expect(await project.run(line) == .done)
      #expect(try mode(of: ".env", in: project) == 0o600)
      #expect(try mode(of: "schema/schema.prisma", in: project) == 0o666 & ~0o022)
    }
  }

  @Test("a URL that init writes is read back as it is")
  func quotes() async throws {
    for url in ["postgres://me:a$HOME@h/d", "postgres://me:a\"b@h/d", "postgres://me:a\\b@h/d"] {
      let project = try Project(environment: ["HOME": "x"])
      await project.run(["init", "--url", url])
      let text = try #require(project.folder.read(".env"))
      #expect(EnvironmentFile(text, environment: ["HOME": "x"]).values["DATABASE_URL"] == url)
    }
  }

  @Test(
    "init appends to .gitignore what it lacks, once",
    arguments: [
      ("", ".env\n/app.db\n/app.db-wal\n/app.db-shm\n/app.db-journal\n/app.db-schemagen-lock\n"),
      (
        "a", "a\n.env\n/app.db\n/app.db-wal\n/app.db-shm\n/app.db-journal\n/app.db-schemagen-lock\n"
      ),
      (
        ".env \r\nb\r\n",
        ".env \r\nb\r\n/app.db\r\n/app.db-wal\r\n/app.db-shm\r\n/app.db-journal\r\n/app.db-schemagen-lock\r\n"
      ),
      (
        "/app.db\n/app.db-wal\n/app.db-shm\n/app.db-journal\n/app.db-schemagen-lock\n.env\n",
        "/app.db\n/app.db-wal\n/app.db-shm\n/app.db-journal\n/app.db-schemagen-lock\n.env\n"
      ),
    ])
  func ignored(before: String, after: String) async throws {
    let project = try Project(before.isEmpty ? [:] : [".gitignore": before])
    await project.run("init --quiet")
    #expect(project.folder.read(".gitignore") == after)
    try FileManager.default.removeItem(atPath: project.folder.path + "/schema")
    await project.run("init --quiet")
    #expect(project.folder.read(".gitignore") == after)
  }

  @Test("a database on a server or outside of the folder is not ignored, and odd names are escaped")
  func otherDatabases() async throws {
    let outside = try Project()
    await outside.run("init --url file:../other.db")
    #expect(outside.folder.read(".gitignore") == ".env\n")
    let server = try Project([".env": "DATABASE_URL=postgres://h/d\n"])
    await server.run("init")
    #expect(server.folder.read(".gitignore") == ".env\n")
    let odd = try Project([".env": "DATABASE_URL='file:data/a [1].db'\n"])
    await odd.run("init")
    #expect(odd.folder.read(".gitignore")?.contains("\n/data/a\\ \\[1].db\n") == true)
  }

  @Test("git ignores the database and .env of a new project")
  func git() async throws {
    let project = try Project()
    await project.run(["init", "--url", "file:a b*.db"])
    let names = [
      ".env", "a b*.db", "a b*.db-wal", "a b*.db-shm", "a b*.db-journal", "a b*.db-schemagen-lock",
    ]
    for name in names { try project.folder.write(name, "") }
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = [
      "sh", "-c", "git init -q . && git status --porcelain -uall",
    ]
    git.currentDirectoryURL = URL(fileURLWithPath: project.folder.path)
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    git.waitUntilExit()
    #expect(text == "?? .gitignore\n?? schema/schema.prisma\n")
  }

  @Test("an empty folder of the target gets a Swift file, and one with Swift files stays as it is")
  func target() async throws {
    let missing = try Project()
    await missing.run("init")
    #expect(!missing.folder.files().contains { $0.hasPrefix("Sources") })
    let named = try Project()
    await named.run("init --target Entities")
    #expect(named.folder.read("Sources/Entities/Entities.swift")?.hasPrefix("// ") == true)
    #expect(named.transcript.contains("name: \"Entities\""))
    #expect(named.transcript.contains("\n  swift run schemagen migrate --name init\n"))
    #expect(!named.transcript.contains("must hold a Swift file"))
    #expect(missing.transcript.contains("\n  schemagen migrate --name init\n"))
    #expect(missing.transcript.contains("Its folder, Sources/Models, must hold a Swift file"))
    let empty = try Project(["Sources/Models/readme.md": ""])
    await empty.run("init")
    #expect(empty.folder.read("Sources/Models/Models.swift") != nil)
    #expect(!empty.transcript.contains("must hold a Swift file"))
    let filled = try Project(["Sources/Models/Deep/A.swift": ""])
    await filled.run("init --target Models")
    #expect(filled.folder.read("Sources/Models/Models.swift") == nil)
    #expect(!filled.transcript.contains("must hold a Swift file"))
    #expect(await filled.run("init --schema x --target a/b") == .usage)
  }

  @Test("the path of a SQLite file starts where its URL is written")
  func paths() async throws {
    let model = "model A {\n  id Int @id\n}\n"
    func schema(_ url: String) -> String {
      "datasource db {\n  provider = \"sqlite\"\n  url = \(url)\n}\n\n" + model
    }
    let project = try Project(
      [
        "literal/schema.prisma": schema("\"file:./a.db\""),
        "own/schema.prisma": schema("env(\"OWN_URL\")"), "own/.env": "OWN_URL=file:./b.db\n",
        "root/schema.prisma": schema("env(\"ROOT_URL\")"), ".env": "ROOT_URL=file:./c.db\n",
        "shell/schema.prisma": schema("env(\"SHELL_URL\")"),
      ], environment: ["SHELL_URL": "file:./d.db"])
    for folder in ["literal", "own", "root", "shell"] {
      #expect(await project.run("migrate --name init --schema \(folder)") == .done)
    }
    await project.run("migrate deploy --schema literal --url file:./e.db")
    await project.run("migrate status --schema own --url file:./none/f.db")
    let databases = project.folder.files().filter { $0.hasSuffix(".db") }
    #expect(databases == ["c.db", "d.db", "e.db", "literal/a.db", "own/b.db"])
    for name in databases { #expect(project.transcript.contains("Applied to \(name)\n")) }
    #expect(project.transcript.contains("Migrations of none/f.db, which does not exist yet"))
  }
}
