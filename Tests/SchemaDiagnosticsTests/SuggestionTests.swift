import SchemaDiagnostics
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "the nearest word is suggested",
    arguments: [
      ("string", "String"), ("Strng", "String"), ("Sting", "String"), ("Boolena", "Boolean"),
      ("Integer", nil), ("datetime", "DateTime"), ("x", nil), ("", nil), ("Jsno", "Json"),
      ("Bytess", "Bytes"),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    let types = ["String", "Boolean", "Int", "DateTime", "Json", "Bytes"]
    #expect(Suggestion.closest(to: word, in: types) == expected)
  }

  @Test("of equally near words the first is suggested, and never the word itself")
  func ties() {
    #expect(Suggestion.closest(to: "cat", in: ["cut", "cot"]) == "cut")
    #expect(Suggestion.closest(to: "cat", in: ["cat"]) == nil)
    #expect(Suggestion.closest(to: "Cat", in: ["cat"]) == "cat")
  }

  @Test("huge words cost nothing")
  func hugeWords() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.closest(to: word, in: ["a", word + "b"]) == word + "b")
  }
}
