import Testing

@testable import SwiftEmission

@Suite("Hostile text")
struct HostileTextTests {
  @Test(
    "hostile text becomes a visible literal on one line",
    arguments: [
      ("\"; exit(0); \"", #""\"; exit(0); \"""#), ("\\(1)", #""\\(1)""#),
      ("a\nb\r\tc\0", #""a\nb\r\tc\0""#), ("\u{202E}x\u{2066}", #""\u{202E}x\u{2066}""#),
      ("\u{2028}\u{85}\u{7F}", #""\u{2028}\u{85}\u{7F}""#), ("größe 漢字", "\"größe 漢字\""),
      ("\u{200B}\u{FEFF}", #""\u{200B}\u{FEFF}""#),
    ])
  func literal(text: String, expected: String) {
    #expect(StringLiteral.quoted(text) == expected)
  }

  @Test("hostile text stays inside its comment")
  func comment() {
    let text = "one\ntwo\rthree\r\nfour\u{2028}five\u{85}six */ /* \0\u{202E}seven   "
    let lines = Documentation(text).lines
    #expect(
      lines == [
        "one", "two", "three", "four", "five", #"six */ /* \u{0}\u{202E}seven"#,
      ])
    #expect(Documentation(" \n ").isEmpty)
    #expect(Documentation(nil).isEmpty)
  }
}
