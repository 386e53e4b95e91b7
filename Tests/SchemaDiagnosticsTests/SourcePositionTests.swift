import SchemaDiagnostics
import Testing

@Suite("Source positions")
struct SourcePositionTests {
  /// An offset of a text, and its place in both ways of counting.
  struct Case: CustomTestStringConvertible {
    let text: String
    let offset: Int
    let printed: (line: Int, column: Int)
    let utf16: (line: Int, character: Int)

    init(_ text: String, _ offset: Int, _ printed: (Int, Int), _ utf16: (Int, Int)) {
      self.text = text
      self.offset = offset
      self.printed = printed
      self.utf16 = utf16
    }

    var testDescription: String { "\(text.debugDescription) at \(offset)" }
  }

  private static let cases = [
    Case("ab", 1, (1, 2), (0, 1)),
    // Two, three and four bytes in UTF-8; the last are two units in UTF-16.
    Case("é.", 2, (1, 2), (0, 1)),
    Case("日.", 3, (1, 2), (0, 1)),
    Case("😀.", 4, (1, 2), (0, 2)),
    // An emoji of seven scalars, joined into one symbol.
    Case("👩‍👩‍👧‍👦.", 25, (1, 8), (0, 11)),
    // A combining mark is a scalar of its own.
    Case("e\u{301}.", 1, (1, 2), (0, 1)),
    Case("e\u{301}.", 3, (1, 3), (0, 2)),
    Case("😀\r\nx", 4, (1, 2), (0, 2)),
    Case("😀\r\nx", 6, (2, 1), (1, 0)),
    Case("😀\r\n😀y", 10, (2, 2), (1, 2)),
    // A mark that was not taken off the file counts like any other character.
    Case("\u{FEFF}a", 3, (1, 2), (0, 1)),
    Case("", 0, (1, 1), (0, 0)),
    Case("😀", 4, (1, 2), (0, 2)),
    Case("😀\n", 5, (2, 1), (1, 0)),
  ]

  @Test("an offset has one place in scalars and one in UTF-16", arguments: cases)
  func places(of example: Case) {
    let file = SourceFile(path: "x", text: example.text)
    let printed = SourcePosition(line: example.printed.line, column: example.printed.column)
    let utf16 = UTF16Position(line: example.utf16.line, character: example.utf16.character)
    #expect(file.position(at: example.offset) == printed)
    #expect(file.utf16Position(at: example.offset) == utf16)
    #expect(file.offset(of: printed) == example.offset)
    #expect(file.offset(of: utf16) == example.offset)
    #expect(file.utf16Position(of: printed) == utf16)
    #expect(file.position(of: utf16) == printed)
  }

  @Test("UTF-16 columns are those of the standard library")
  func standardLibrary() {
    let line = "model Größe😀 { // 日本 e\u{301} 👩‍👩‍👧‍👦"
    let file = SourceFile(path: "x", text: "a\n" + line + "\nb")
    for index in line.unicodeScalars.indices {
      let offset = 2 + line.utf8.distance(from: line.startIndex, to: index)
      let units = line.utf16.distance(from: line.startIndex, to: index)
      #expect(file.utf16Position(at: offset) == UTF16Position(line: 1, character: units))
      #expect(file.offset(of: UTF16Position(line: 1, character: units)) == offset)
    }
  }

  @Test("a place beyond its line is the end of the line, before CRLF")
  func beyondLine() {
    let file = SourceFile(path: "x", text: "ab\r\ncd")
    #expect(file.offset(of: SourcePosition(line: 1, column: 9)) == 2)
    #expect(file.offset(of: UTF16Position(line: 0, character: .max)) == 2)
    #expect(file.offset(of: UTF16Position(line: 1, character: 9)) == 6)
  }

  @Test("a place beyond the file is its nearest end")
  func beyondFile() {
    let file = SourceFile(path: "x", text: "ab\ncd")
    #expect(file.offset(of: UTF16Position(line: .max, character: 0)) == 5)
    #expect(file.offset(of: UTF16Position(line: -1, character: 1)) == 0)
    #expect(file.offset(of: SourcePosition(line: .min, column: .min)) == 0)
    #expect(file.position(at: 99) == SourcePosition(line: 2, column: 3))
    #expect(file.utf16Position(at: -5) == UTF16Position(line: 0, character: 0))
  }

  @Test("a place between two surrogates is that of their character")
  func surrogates() {
    let file = SourceFile(path: "x", text: "😀a")
    #expect(file.offset(of: UTF16Position(line: 0, character: 1)) == 0)
  }

  @Test("bytes that are not UTF-8 have a place")
  func brokenText() {
    let file = SourceFile(path: "x", bytes: [0xFF, 0x80, 0x61, 0x0A, 0x62])
    for offset in [0, 2, 3, 4, 5] {
      #expect(file.offset(of: file.position(at: offset)) == offset)
      #expect(file.offset(of: file.utf16Position(at: offset)) == offset)
    }
  }
}
