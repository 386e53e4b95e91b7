import Foundation
import SQLLexicon
import TestSupport
import Testing

@Suite("Tokens together")
struct RoundTripTests {
  /// Every SQL file below `Tests`.
  private static func files() -> [String] {
    let tests = URL(fileURLWithPath: FixtureFolder("").path)
      .deletingLastPathComponent().deletingLastPathComponent().path
    let names = FileManager.default.enumerator(atPath: tests)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".sql") }.sorted().compactMap {
      FileManager.default.contents(atPath: "\(tests)/\($0)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// Whether the tokens make up the text, and only the last one may lack its end.
  private func areWhole(_ text: String) -> Bool {
    [SQLLexicalRules.postgresql, .sqlite].allSatisfy { rules in
      let tokens = Array(SQLTokenizer(text, rules: rules))
      _ = tokens.map(\.value)
      return tokens.map(\.text).joined().utf8.elementsEqual(text.utf8)
        && tokens.dropLast().allSatisfy { !$0.bytes.isEmpty && $0.isTerminated }
    }
  }

  @Test("are the text, for every SQL file")
  func fixtures() {
    let files = Self.files()
    #expect(files.count > 300)
    for file in files { #expect(areWhole(file)) }
  }

  @Test("are the text, whatever it is", arguments: 1...40)
  func mutations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "'", "''", "\"", "$", "$$", "$a$", "E'", "U&'", "U&\"", "UESCAPE", "x'", "\\", "\\u", "\\x4",
      "\\+", "--", "/*", "*/", "\n", "\r", " ", "(", ")", ";", "[", "]", "`", ":", "::", "@", "?",
      "#", "+", "-", "*", ".", "..", "1", "1e", "0x", "_", "a", "é", "日本", "😀", "\u{FEFF}", "\0",
    ]
    for _ in 0..<200 {
      let length = Int.random(in: 1...30, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(areWhole(text))
    }
  }

  @Test("are the text, where a file is cut or damaged", arguments: 1...5)
  func damagedFiles(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for file in Self.files() {
      var characters = Array(file.unicodeScalars.prefix(4_000))
      for _ in 0..<5 where !characters.isEmpty {
        let place = Int.random(in: 0..<characters.count, using: &generator)
        let marks = Array("'\"$/*-\\[`;".unicodeScalars)
        characters.insert(marks.randomElement(using: &generator) ?? "'", at: place)
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: characters)
      #expect(areWhole(text))
    }
  }

  @Test(
    "take time in proportion to the text",
    arguments: [
      "'", "'a'\n", "'a' --\n", "$a", "$a$", "$", "/*", "/* */", "+", "+-", "*+", "@+", "@a(",
      "U&'a' ",
      "U&'a' UESCAPE ", "1", "a", "[", "\"", "E'\\", "--", ".", ":", "\u{FEFF}",
    ])
  func time(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let clock = ContinuousClock()
    for rules in [SQLLexicalRules.postgresql, .sqlite] {
      let time = clock.measure { _ = SQLTokenizer(text, rules: rules).count { _ in true } }
      // Far less than a second; what grows with the square would take minutes.
      #expect(time < .seconds(20))
    }
  }
}
