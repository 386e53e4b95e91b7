import SchemaDiagnostics
import SchemaModel
import Testing

@Suite("Stages")
struct StageTests {
  private func codes(_ texts: String...) -> [String] {
    let files = texts.enumerated().map { SourceFile(path: "\($0.offset).prisma", text: $0.element) }
    return SchemaCompiler.compile(SourceSet(files)).diagnostics.map(\.code.rawValue)
  }

  @Test("an error of one stage does not hide those of later stages")
  func order() {
    let types = "model A {\n  id Int @id @default(x())\n  b Strin\n}\n"
    #expect(codes(types) == ["S317", "S201"])
    #expect(codes(types + "model A {\n  id Int @id\n}\n") == ["S317", "S201", "S103"])
    #expect(codes("model A {\n  b String @default(5)\n}\n") == ["S507", "S316"])
    #expect(codes("model A {\n  b String\n}\n") == ["S507"])
  }

  @Test("errors in the datasource do not hide those of models")
  func configuration() {
    #expect(
      codes("datasource db {\n  provider = \"oracle\"\n}\nmodel A {\n  b Strin\n}\n")
        == ["S323", "S507", "S201"])
  }

  @Test(
    "nothing else is reported about a file with both sides of a merge in it, or with bytes that are not text"
  )
  func uncertain() {
    #expect(
      codes("<<<<<<< ours\nmodel A {\n}\n=======\n>>>>>>> theirs\n", "model B {\n}\n") == ["S037"])
    #expect(codes("model A {\0\n  b B\n}\n") == ["S001"])
  }

  @Test("a second model of a name is told in its own file, with the first one's place")
  func files() throws {
    let model = "model A {\n  id Int @id\n}\n"
    let sources = SourceSet([
      SourceFile(path: "a.prisma", text: model), SourceFile(path: "b.prisma", text: model),
    ])
    let diagnostics = SchemaCompiler.compile(sources).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(sources.file(of: diagnostic.span)?.path == "b.prisma")
    #expect(sources.file(of: try #require(diagnostic.notes.first).span)?.path == "a.prisma")
  }

  @Test("when there are more errors than are shown, the last one says so")
  func limit() {
    let fields = (0..<1_100).map { "  a\($0) Foo\n" }.joined()
    let codes = codes("model A {\n  id Int @id\n\(fields)}\n")
    #expect(codes.count == 1_001)
    #expect(codes.last == "S002")
  }

  @Test("an empty schema is valid")
  func empty() {
    #expect(SchemaCompiler.compile(SourceSet([])).schema != nil)
    #expect(codes("").isEmpty)
  }
}
