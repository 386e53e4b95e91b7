import Testing

@testable import SchemagenCommands

@Suite("Patterns of names")
struct NamePatternTests {
  @Test(
    "* is any text, ? is one character, and all else is itself",
    arguments: [
      ("tenant_*", "tenant_a", true), ("tenant_*", "tenant_", true), ("tenant_*", "tenant", false),
      ("*", "", true), ("*_*", "a_b_c", true), ("*ab", "aab", true), ("a*b*c", "a1b2b3c", true),
      ("a*b*c", "a1b2b3", false), ("t?", "t1", true), ("t?", "t", false), ("t?", "t12", false),
      ("tenant", "tenant", true), ("tenant", "Tenant", false), ("t.nant", "tenant", false),
      ("[a]", "a", false), ("a**b", "ab", true), ("*a*", "ba", true), ("?é*", "xée", true),
    ])
  func matches(pattern: String, name: String, isMatch: Bool) {
    #expect(NamePattern(text: pattern).matches(name) == isMatch)
  }

  @Test("many stars take no time")
  func manyStars() {
    let pattern = NamePattern(text: String(repeating: "a*", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
  }
}
