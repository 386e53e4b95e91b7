import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import TestSupport
import Testing

@Suite("Repair of relations")
struct SchemaRepairTests {
  static let cases = FixtureFolder("repair")
  static let inputs = cases.names(endingIn: ".prisma").filter { !$0.hasSuffix(".expected") }

  private func schema(_ name: String) -> SourceSet {
    SourceSet([
      SourceFile(path: "\(name).prisma", bytes: Self.cases.bytes(of: "\(name).prisma"))
    ])
  }

  @Test("what a relation lacks is added, and only once", arguments: inputs)
  func repair(name: String) throws {
    let once = SchemaRepair.formatted(schema(name))
    let text = String(decoding: once.files[0].bytes, as: UTF8.self)
    try Golden.expect(text, at: Self.cases.path(of: "\(name).expected.prisma"))
    #expect(SchemaRepair.fixes(for: once).isEmpty)
    #expect(SchemaRepair.formatted(once).files[0].bytes == once.files[0].bytes)
  }

  @Test(
    "a repaired schema is valid", arguments: ["one-to-many", "one-to-one", "names", "ignored"])
  func validity(name: String) {
    #expect(SchemaCompiler.compile(schema(name)).schema == nil || name == "ignored")
    let result = SchemaCompiler.compile(SchemaRepair.formatted(schema(name)))
    #expect(result.schema != nil, "\(result.diagnostics.map(\.message))")
  }

  @Test("each side of a relation is repaired in its own file")
  func files() {
    let user = SourceFile(path: "user.prisma", text: "model User {\n  id Int @id\n}\n")
    let post = SourceFile(path: "post.prisma", text: "model Post {\n  id Int @id\n  user User\n}\n")
    let repaired = SchemaRepair.formatted(SourceSet([user, post]))
    #expect(repaired.files.map(\.path) == ["user.prisma", "post.prisma"])
    #expect(repaired.files[0].line(3) == "  Post Post[]")
    #expect(repaired.files[1].line(4) == "  userId Int")
  }
}
