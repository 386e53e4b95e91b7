import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import TestSupport
import Testing

@Suite("Schema fixer")
struct SchemaFixerTests {
  private static let schemas: [[UInt8]] = [
    FixtureFolder("repair"), FixtureFolder("mistakes", of: "SchemaModelTests"),
  ].flatMap { folder in
    folder.names(endingIn: ".prisma").map { folder.bytes(of: "\($0).prisma") }
  }

  private func sources(_ texts: String...) -> SourceSet {
    SourceSet(texts.enumerated().map { SourceFile(path: "\($0).prisma", text: $1) })
  }

  private func text(_ fixer: SchemaFixer) -> String {
    fixer.sources.files.map { $0.text(from: 0, to: $0.bytes.count) }.joined(separator: "---\n")
  }

  @Test("goes on through the stages until nothing can be fixed")
  func stages() {
    let fixer = SchemaFixer(
      sources("model A {\n  id: int @id,\n  b B @relaton\n}\nmodle B {\n  id Int? @id\n}\n"))
    #expect(
      text(fixer) == """
        model A {
          id Int @id
          b B @relation(fields: [bId], references: [id])
          bId Int
        }
        model B {
          id Int @id
          A A[]
        }

        """)
    let codes = fixer.applied.map(\.code.rawValue)
    #expect(codes == ["S016", "S036", "S301", "S009", "S201", "S315", "S405"])
  }

  @Test("leaves what needs a person")
  func leftovers() {
    let schema = sources("model A {\n  name String\n}\nmodel A {\n  id Int @id\n}\n")
    let fixer = SchemaFixer(schema)
    #expect(fixer.applied == [])
    #expect(text(fixer) == schema.files[0].text(from: 0, to: .max))
  }

  @Test("equal fixes at one place are made once")
  func equalFixes() {
    let user = "model User {\n  id Int @id\n  post Post?\n}\n"
    let post =
      "model Post {\n  id Int @id\n  user User @relation(fields: [id2], references: [id])\n"
    let fixer = SchemaFixer(sources(user, post + "  id2 Int\n}\n"))
    #expect(text(fixer).contains("  id2 Int @unique\n"))
  }

  @Test("many fixes on one line are all made")
  func manyFixes() {
    let commas = (0..<250).map { "  a\($0) String,\n" }.joined()
    let fixer = SchemaFixer(sources("model A {\n  id Int @id\n\(commas)}\n"))
    #expect(fixer.applied.count == 250)
    #expect(SchemaCompiler.compile(fixer.sources).schema != nil)
  }

  @Test("goes on where only the first of many errors are reported")
  func unreportedErrors() {
    let fields = (0..<1_100).map { "  a\($0) string\n" }.joined()
    let fixer = SchemaFixer(sources("model A {\n  id Int @id\n\(fields)}\n"))
    #expect(fixer.applied.count == 1_100)
  }

  @Test("comes to an end on damaged schemas, and makes none of them harder to read")
  func damaged() {
    for damaged in SchemaMutator(schemas: Self.schemas, count: 400) {
      let sources = SourceSet([SourceFile(path: "x", bytes: damaged.bytes)])
      let before = SchemaCompiler.compile(sources).diagnostics
      let fixer = SchemaFixer(sources)
      let after = SchemaCompiler.compile(fixer.sources).diagnostics
      if fixer.applied.isEmpty {
        #expect(fixer.sources.files[0].bytes == damaged.bytes, "\(damaged)")
      } else {
        #expect(isReadable(after) || !isReadable(before), "\(damaged)")
        #expect(SchemaFixer(fixer.sources).applied.isEmpty, "\(damaged)")
      }
    }
  }

  private func isReadable(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { $0.severity == .error && $0.code.rawValue.hasPrefix("S0") }
  }
}
