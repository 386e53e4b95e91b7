import Foundation
import ProjectFiles
import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

@Suite("The model names that the plugin finds")
struct ModelScannerTests {
  private static let datasource = """
    datasource db {
      provider = "sqlite"
      url      = "file:{model Text {"
    }

    """

  @Test(
    "are those of the schema",
    arguments: [
      "\u{FEFF}model First {\n  id Int @id\n}\n",
      "model  A{\n  id Int @id\n}\r\nmodel\tB\t{ // model C {\n  id Int @id\n}\r\n",
      "  model A /* model B { */ {\n  id Int @id\n}\n/*\nmodel C {\n}\n*/\nmodel D1 {\nid Int @id\n}",
      "model A {\n  id    Int @id\n  model String\n}\nmodel B {\n  id Int @id\n}\n",
      "model A {\n  id Int @id\n  text String @default(\"model B {\")\n}\n",
      "model A {\n  id Int @id\n  text String @default(\"\\\"\") // \"\n}\nmodel B {\n  id Int @id\n}\n",
      "/// model No {\nview Seen {\n  id Int @unique\n}\nenum model {\n  view\n}\n",
      "model view {\n  id Int @id\n}\nmodel model {\n  id Int @id\n}\n",
      "\rmodel A {\r  id Int @id\r}\r",
      "// ü model B {\nmodel A\u{A0}{\n  id Int @id\n}\n",
    ])
  func agreement(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.prisma", Self.datasource)
    try folder.write("b.prisma", text)
    let files = try SchemaFiles(in: folder.path).paths
    #expect(try expectAgreement(files), "The schema is invalid.")
  }

  @Test("are those of the schema in every valid file of the other tests")
  func fixtures() throws {
    let tests = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
    let paths = try SchemaFiles(in: tests.path).paths
    let valid = try paths.filter { try expectAgreement([$0]) }
    #expect(valid.count > 100)
  }

  @Test("are each there once whatever the case")
  func caseOfNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.prisma", "model User {\n}\nmodel USER {\n}\n")
    #expect(ModelScanner.models(in: [URL(fileURLWithPath: folder.path + "/a.prisma")]) == ["User"])
  }

  /// Compares the names, when the schema is valid, which is returned.
  private func expectAgreement(_ paths: [String]) throws -> Bool {
    let sources = SourceSet(
      try paths.map { SourceFile(path: $0, bytes: try SchemaFiles.read($0)) })
    let result = SchemaCompiler.compile(sources)
    guard let schema = result.schema else { return false }
    let found = ModelScanner.models(in: paths.map { URL(fileURLWithPath: $0) })
    var seen: Set<String> = []
    let names = schema.models.map(\.name).filter { seen.insert($0.lowercased()).inserted }
    #expect(found == names, "\(paths)")
    return true
  }
}
