import SchemaDiagnostics
import Testing

@Suite("Source files")
struct SourceFileTests {
  @Test("columns count Unicode scalars, lines count line feeds")
  func positions() {
    let file = SourceFile(path: "x", text: "aé😀\r\n\nz")
    #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.position(at: 7) == SourcePosition(line: 1, column: 4))
    #expect(file.position(at: 9) == SourcePosition(line: 2, column: 1))
    #expect(file.position(at: 11) == SourcePosition(line: 3, column: 2))
    #expect(file.line(1) == "aé😀")
    #expect(file.line(2) == "")
    #expect(file.line(9) == "")
  }
}
