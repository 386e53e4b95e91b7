import SchemaDiagnostics
import SchemaSyntax
import TestSupport
import Testing

@Suite("Parser on broken input")
struct ParserRobustnessTests {
  static let folders = [FixtureFolder("trees"), FixtureFolder("errors")]

  private func parse(_ bytes: [UInt8]) -> [Diagnostic] {
    var bag = DiagnosticBag()
    _ = SyntaxParser.parse(SourceFile(path: "x", bytes: bytes), index: 0, into: &bag)
    return bag.diagnostics
  }

  @Test(
    "a file cut off at any byte is parsed, and every place lies in it", arguments: folders.indices)
  func truncation(folder: Int) {
    let folder = Self.folders[folder]
    for name in folder.names(endingIn: ".prisma") {
      let bytes = folder.bytes(of: "\(name).prisma")
      for length in bytes.indices {
        let file = SourceFile(path: name, bytes: Array(bytes[..<length]))
        var bag = DiagnosticBag()
        let tree = SyntaxParser.parse(file, index: 0, into: &bag)
        let spans = bag.diagnostics.map(\.span) + tree.trivia.map(\.span)
        let places = spans + tree.declarations.map(\.span)
        #expect(places.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= length })
      }
    }
  }

  @Test(
    "endless nesting is an error and not a stack overflow",
    arguments: ["[", "(", "{", "a(", "[a(", "{ a: ", "a: ["])
  func nesting(bracket: String) {
    let text =
      "model A {\n  id Int @default(" + String(repeating: bracket, count: 200_000) + "\n}\n"
    let found = parse(Array(text.utf8))
    #expect(!found.isEmpty)
    #expect(found.count < 5)
  }

  @Test("brackets nested as deeply as allowed are read")
  func nestingLimit() {
    let depth = 99
    let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(parse(Array("model A {\n  id Int @default(\(value))\n}\n".utf8)).isEmpty)
  }

  @Test("NUL and bytes that are not UTF-8 are reported at their place")
  func brokenText() {
    let text = "model A {\n  id Int\u{0}\u{0} @id\n  // "
    let found = parse(Array(text.utf8) + [0xFF, 0xFE, 0x0A] + Array("}\n".utf8))
    #expect(found.map(\.code) == [.notText, .notText])
    #expect(found.map(\.span.start) == [18, 30])
    #expect(found.map(\.span.end) == [20, 32])
  }

  @Test(
    "a string in typographic quotes with bytes that are not UTF-8 is reported inside of the file")
  func typographicQuotes() {
    let text =
      Array("model A {\n  a String @default(\u{201C}x".utf8) + [0xE2, 0x80] + Array("')\n}\n".utf8)
    let found = parse(text)
    #expect(found.contains { $0.code == .foreignQuotes })
    #expect(found.allSatisfy { $0.span.end <= text.count })
  }

  @Test("a file in UTF-16 is one error")
  func utf16() {
    let found = parse([0xFF, 0xFE] + "model".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(found.map(\.message) == ["This file is encoded as UTF-16."])
  }

  @Test("a byte order mark is ignored")
  func byteOrderMark() {
    #expect(parse([0xEF, 0xBB, 0xBF] + Array("model A {\n  id Int @id\n}\n".utf8)).isEmpty)
  }

  @Test("line ends of all systems mean the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let lines = ["/// A", "model A {", "  id Int @id // x", "", "  @@map(", "\"a\")", "}", ""]
    #expect(parse(Array(lines.joined(separator: end).utf8)).isEmpty)
  }

  @Test("an unclosed comment is reported once, even after a bracket that is read twice")
  func unclosedComment() {
    let found = parse(Array("model A {\n  id Int\n  @@index([id /* never\n}\n".utf8))
    #expect(found.map(\.code) == [.unclosedBlock, .unclosedBracket, .unclosedComment])
  }

  @Test("after a hundred mistakes the parser stops")
  func manyMistakes() {
    let text = "model A {\n" + String(repeating: "  a\n", count: 5_000) + "}\n"
    let found = parse(Array(text.utf8))
    #expect(found.count == 101)
    #expect(found.last?.code == .tooManyErrors)
  }
}
