import SchemaDiagnostics
import SchemaFormatting
import SchemaSyntax
import TestSupport
import Testing

@Suite("Layout")
struct SchemaFormatterTests {
  static let cases = FixtureFolder("format")
  static let folders = [
    FixtureFolder("format"), FixtureFolder("trees", of: "SchemaSyntaxTests"),
    FixtureFolder("errors", of: "SchemaSyntaxTests"),
  ]
  static let inputs = cases.names(endingIn: ".prisma").filter { !$0.hasSuffix(".expected") }

  @Test("a schema gets its canonical layout", arguments: inputs)
  func layout(name: String) throws {
    let file = SourceFile(path: name, bytes: Self.cases.bytes(of: "\(name).prisma"))
    let text = String(decoding: SchemaFormatter.format(file).bytes, as: UTF8.self)
    try Golden.expect(text, at: Self.cases.path(of: "\(name).expected.prisma"))
  }

  @Test("formatting twice is formatting once, wherever the text is cut off", arguments: 0..<3)
  func stability(folder: Int) {
    let folder = Self.folders[folder]
    for name in folder.names(endingIn: ".prisma") {
      let bytes = folder.bytes(of: "\(name).prisma")
      for length in stride(from: bytes.count, through: 0, by: -3) {
        let once = SchemaFormatter.format(SourceFile(path: name, bytes: Array(bytes[..<length])))
        #expect(SchemaFormatter.format(once).bytes == once.bytes, "\(name) up to byte \(length)")
      }
    }
  }

  @Test("every comment of a schema is still there", arguments: 0..<3)
  func comments(folder: Int) {
    let folder = Self.folders[folder]
    for name in folder.names(endingIn: ".prisma") {
      let file = SourceFile(path: name, bytes: folder.bytes(of: "\(name).prisma"))
      #expect(commentCount(SchemaFormatter.format(file)) == commentCount(file), "\(name)")
    }
  }

  private func commentCount(_ file: SourceFile) -> Int {
    var bag = DiagnosticBag()
    return SyntaxParser.parse(file, index: 0, into: &bag).trivia.count(where: \.isComment)
  }

  @Test("a file that is not text is left alone")
  func notText() {
    let bytes = Array("model  A {\n // ".utf8) + [0xFF, 0x0A]
    #expect(SchemaFormatter.format(SourceFile(path: "x", bytes: bytes)).bytes == bytes)
  }

  @Test("an empty file stays empty")
  func empty() {
    #expect(SchemaFormatter.format(SourceFile(path: "x", text: "")).bytes.isEmpty)
    #expect(SchemaFormatter.format(SourceFile(path: "x", text: " \n\n")).bytes.isEmpty)
  }
}
