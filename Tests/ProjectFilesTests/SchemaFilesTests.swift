import Foundation
import ProjectFiles
import TestSupport
import Testing

@Suite("Which files are the schema", .serialized)
struct SchemaFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("takes `.prisma` files at every depth, in path order, whatever else is in their names")
  func names() throws {
    try make(
      "schema/b.prisma", "schema/a/z.prisma", "schema/a-b.prisma", "schema/a.prisma/in.prisma",
      "schema/it's \"quoted\" \\ (1).prisma", "schema/with space/ü/日本.prisma",
      "schema/e\u{301}.prisma", "schema/\u{E9}.prisma", "schema/LOUD.PRISMA",
      "schema/notes.prisma.txt", "schema/prisma", "schema/.prisma", "schema/.hidden.prisma",
      "schema/.git/c.prisma", "schema/two\nlines.prisma")
    try expect([
      "a-b.prisma", "a.prisma/in.prisma", "a/z.prisma", "b.prisma", "e\u{301}.prisma",
      "it's \"quoted\" \\ (1).prisma", "two\nlines.prisma", "with space/ü/日本.prisma",
      "\u{E9}.prisma",
    ])
  }

  @Test("leaves folders called migrations out at every depth, also behind a link")
  func migrations() throws {
    try make(
      "schema/a.prisma", "schema/migrations/old.prisma", "schema/b/migrations/c/old.prisma",
      "schema/b/migrations.prisma", "schema/Migrations/b.prisma", "shared/migrations/old.prisma",
      "shared/d.prisma")
    try link("schema/b/older", to: "../migrations")
    try link("schema/b/shared", to: "../../shared")
    try link("schema/c/migrations", to: "gone")
    try expect(["Migrations/b.prisma", "a.prisma", "b/migrations.prisma", "b/shared/d.prisma"])
    #expect(
      try SchemaReader.allCases.map { try $0.files(in: folder.path + "/schema/migrations").count }
        == [1, 1])
  }

  @Test("follows links to files and folders, and reads each real one once")
  func links() throws {
    try make(
      "schema/own.prisma", "schema/z/deep.prisma", "shared/extra.prisma", "shared/sub/more.prisma",
      "shared/text.txt")
    try link("schema/a", to: "z")
    try link("schema/b.prisma", to: "own.prisma")
    try link("schema/c.prisma", to: "../shared/text.txt")
    try link("schema/d.txt", to: "../shared/extra.prisma")
    try link("schema/more", to: "../shared")
    try link("schema/sub", to: "more/sub")
    try link("schema/y.prisma", to: "../shared/sub")
    try expect([
      "c.prisma", "more/extra.prisma", "more/sub/more.prisma", "own.prisma", "z/deep.prisma",
    ])
  }

  @Test("a link that leads back is no endless loop")
  func loops() throws {
    try make("schema/a.prisma", "schema/in/b.prisma", "other/c.prisma")
    try link("schema/in/up", to: "..")
    try link("schema/in/top", to: "../..")
    try link("other/back", to: "../schema/in")
    try link("here", to: "schema")
    let expected = ["a.prisma", "in/b.prisma", "in/top/other/c.prisma"]
    try expect(expected)
    #expect(try listing("here") == expected)
  }

  @Test("names a link that leads nowhere, unless it is hidden")
  func danglingLinks() throws {
    try make("schema/a.prisma")
    try link("schema/.#a.prisma", to: "me@host.123")
    try expect(["a.prisma"])
    try link("schema/in/more", to: "../../shared")
    try expectFailure(
      "schema/in/more is a link to ../../shared, which does not exist."
        + " Correct the link, or remove it.")
    try FileManager.default.removeItem(atPath: folder.path + "/schema/in/more")
    try link("schema/b.prisma", to: "b.prisma")
    try expectFailure(
      "schema/b.prisma is a link to b.prisma, which leads back to the link."
        + " Correct the link, or remove it.")
  }

  @Test("says that a folder cannot be read")
  func unreadable() throws {
    for reader in SchemaReader.allCases {
      let message = try #require(try reader.failure(in: folder.path + "/nowhere"))
      #expect(message.hasSuffix("/nowhere: No such file or directory."))
    }
  }

  @Test("the folders that files may be added to are known, in path order")
  func folders() throws {
    try make("schema/a.prisma", "schema/in/deep/b.prisma", "shared/c.prisma", "schema/.git/d")
    try link("schema/more", to: "../shared")
    let root = folder.path + "/schema"
    let expected = [root, root + "/in", root + "/in/deep", root + "/more"]
    #expect(try SchemaFiles(in: root).folders == expected)
    #expect(try SchemaWalk(root).folders == expected)
  }

  @Test("takes the mark that some editors put in front away")
  func byteOrderMark() throws {
    try folder.write("a.prisma", "\u{FEFF}model A {\n}\n")
    try folder.write("b.prisma", "SQLite format 3\0")
    let path = folder.path + "/a.prisma"
    #expect(try SchemaFiles.read(path) == Array("model A {\n}\n".utf8))
    #expect(throws: SchemaFileError.database(path: "b.prisma")) {
      try SchemaFiles.read(folder.path + "/b.prisma", as: "b.prisma")
    }
  }

  private func make(_ names: String...) throws {
    for name in names { try folder.write(name, "// \(name)\n") }
  }

  private func link(_ name: String, to destination: String) throws {
    let path = folder.path + "/" + name
    try FileManager.default.createDirectory(
      atPath: FilePath.parent(of: path), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: destination)
  }

  /// Compares byte by byte: to Swift, different spellings of `é` are equal.
  private func expect(_ names: [String]) throws {
    #expect(try listing("schema").map { Array($0.utf8) } == names.map { Array($0.utf8) })
  }

  /// The paths below a folder, on which the tools and the plugin agree.
  private func listing(_ name: String) throws -> [String] {
    let root = folder.path + "/" + name
    let lists = try SchemaReader.allCases.map { reader in
      try reader.files(in: root).map { String($0.dropFirst(root.count + 1)) }
    }
    #expect(lists.first?.map { Array($0.utf8) } == lists.last?.map { Array($0.utf8) })
    return lists.first ?? []
  }

  private func expectFailure(_ words: String) throws {
    for reader in SchemaReader.allCases {
      let failure = try reader.failure(in: folder.path + "/schema")
      #expect(failure?.replacing(folder.path + "/", with: "") == words)
    }
  }
}
