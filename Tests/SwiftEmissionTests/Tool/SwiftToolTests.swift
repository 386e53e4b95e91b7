import Foundation
import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

@testable import SwiftEmission

@Suite("The build plugin's tool")
struct SwiftToolTests {
  private static let schema = """
    datasource db {
      provider = "sqlite"
    }

    model User {
      id Int @id
    }

    """

  @Test("schemagen-swift writes declared files and overflow files, and only changed ones")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema/schema.prisma", Self.schema)
    try folder.write("schema/b/post.prisma", "model Post {\n  id Int @id\n}\n")
    try folder.write("schema/migrations/old.prisma", "model Broken {")
    #expect(run(in: folder, "User", "Gone") == ("", 0))
    let user = try #require(folder.read("out/User.generated.swift"))
    #expect(user.contains("public struct User: WritableEntity"))
    #expect(folder.read("out/Gone.generated.swift")?.contains("No Swift is generated") == true)
    #expect(folder.read("out/_Overflow1.generated.swift")?.contains("struct Post") == true)
    #expect(folder.read("out/_Schema.generated.swift") != nil)
    let before = try modified(folder, "User")
    #expect(run(in: folder, "User", "Post") == ("", 0))
    #expect(try modified(folder, "User") == before)
    #expect(folder.read("out/Post.generated.swift")?.contains("struct Post") == true)
  }

  @Test("models that were added later keep their overflow file when others come")
  func overflow() throws {
    let folder = try TemporaryFolder()
    func place(of model: String) -> [Int] {
      (1...4).filter {
        folder.read("out/_Overflow\($0).generated.swift")?.contains("struct \(model):") == true
      }
    }
    let models = ["Post", "Tag", "Team", "Role"]
    func add(_ models: some Sequence<String>) throws {
      let blocks = models.map { "model \($0) {\n  id Int @id\n}\n\n" }
      try folder.write("schema/schema.prisma", Self.schema + blocks.joined())
      #expect(run(in: folder, "--overflow", "4", "User") == ("", 0))
    }
    try add(models.prefix(1))
    let first = place(of: "Post")
    #expect(first.count == 1)
    try add(models.reversed())
    #expect(place(of: "Post") == first)
    #expect(Set(models.map { place(of: $0) }).count > 1)
    try add([])
    #expect((1...4).allSatisfy { folder.read("out/_Overflow\($0).generated.swift") != nil })
    #expect(place(of: "Post") == [])
  }

  @Test("schemagen-swift points links at the schema files and keeps the rest empty")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema/schema.prisma", Self.schema)
    #expect(run(in: folder, "--links", "2", "User") == ("", 0))
    #expect(folder.read("out/inputs/0.docc") == Self.schema)
    #expect(folder.read("out/inputs/1.docc") == "")
    try folder.write("schema/a.prisma", "model A {\n  id Int @id\n}\n")
    #expect(run(in: folder, "--links", "2", "User") == ("", 0))
    #expect(folder.read("out/inputs/1.docc") == Self.schema)
  }

  @Test("schemagen-swift reports errors in the schema with their place and fails")
  func mistake() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema/schema.prisma", "model User {\n  id Strin @id\n}\n")
    let (message, status) = run(in: folder, "User")
    #expect(status == 1)
    #expect(message.hasPrefix("\(folder.path)/schema/schema.prisma:2:6: error: "))
    #expect(folder.read("out/User.generated.swift") == nil)
  }

  @Test("schemagen-swift shows no password in the build log")
  func password() throws {
    let folder = try TemporaryFolder()
    for url in [#""postgres://u:sekret@h/db" x"#, #""postgres://h/db?password=sekret"#] {
      try folder.write(
        "schema/schema.prisma", "datasource db {\n  provider = \"postgresql\"\n  url = \(url)\n}\n")
      let (message, status) = run(in: folder, "User")
      #expect(status == 1)
      #expect(message.contains("***"))
      #expect(!message.contains("sekret"))
    }
  }

  @Test("schemagen-swift warns when the schema has changed since its snapshot")
  func snapshot() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema/schema.prisma", Self.schema)
    try folder.write("schema/snapshot.json", #"{"fingerprints": {"User": "00", "Old": "11"}}"#)
    let (message, status) = run(in: folder, "User")
    #expect(status == 0)
    #expect(message.hasPrefix("\(folder.path)/schema/schema.prisma:5:7: warning: "))
    #expect(message.contains("User, Old, datasource"))
    let sources = SourceSet([SourceFile(path: "s", text: Self.schema)])
    let schema = try #require(SchemaCompiler.compile(sources).schema)
    let parts = try JSONEncoder().encode(["fingerprints": SchemaFingerprint.parts(of: schema)])
    try folder.write("schema/snapshot.json", String(decoding: parts, as: UTF8.self))
    #expect(run(in: folder, "User") == ("", 0))
    let entries = SchemaFingerprint.parts(of: schema).mapValues { ["digest": $0] }
    let newer = try JSONEncoder().encode(["fingerprints": entries])
    try folder.write("schema/snapshot.json", String(decoding: newer, as: UTF8.self))
    #expect(run(in: folder, "User") == ("", 0))
  }

  @Test("schemagen-swift explains a folder without schema, a missing file and wrong arguments")
  func misuse() throws {
    let folder = try TemporaryFolder()
    #expect(
      run(in: folder).message == """
        error: schemagen-swift: Cannot list \(folder.path)/schema: No such file or directory. Check \
        the path.

        """)
    try folder.write("schema/notes.txt", "")
    #expect(run(in: folder).message.contains("there is no .prisma file in this folder"))
    #expect(SwiftTool.run(["--output", "/x", "--file", "/missing.prisma"]).status == 1)
    #expect(SwiftTool.run(["--output"]).status == 64)
    #expect(SwiftTool.run(["--colour", "red"]).status == 64)
    #expect(SwiftTool.run([]).message.contains("--output is missing"))
  }

  private func run(
    in folder: TemporaryFolder, _ words: String...
  ) -> (message: String, status: Int32) {
    SwiftTool.run(
      ["--output", folder.path + "/out", "--folder", folder.path + "/schema"] + words)
  }

  private func modified(_ folder: TemporaryFolder, _ model: String) throws -> Date? {
    let path = "\(folder.path)/out/\(model).generated.swift"
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
