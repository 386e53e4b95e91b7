import SQLLexicon
import Testing

@Suite("Exact texts")
struct ExactTests {
  private struct Named: Equatable {
    @Exact var name: String
    @Exact var note: String?
    @Exact var parts: [String]
  }

  private static let composed = "caf\u{E9}"
  private static let decomposed = "cafe\u{301}"

  @Test("texts with other scalars differ, though Swift's strings are equal")
  func differing() {
    #expect(Self.composed == Self.decomposed)
    #expect(Exact(Self.composed) != Exact(Self.decomposed))
    #expect(Exact("a\u{323}\u{307}") != Exact("a\u{307}\u{323}"))
    #expect(Exact(Self.composed) == Exact("caf\u{E9}"))
    #expect(Exact("cafe") == Exact("cafe"))
    #expect(Set([Exact(Self.composed), Exact(Self.decomposed)]).count == 2)
    let names = [Exact(Self.composed): 1, Exact(Self.decomposed): 2]
    #expect(names[Exact(Self.decomposed)] == 2)
  }

  @Test("a type with such properties is compared by them")
  func properties() {
    let value = Named(name: Self.composed, note: nil, parts: ["a"])
    var other = value
    #expect(value == other)
    other.name = Self.decomposed
    #expect(value != other)
    other = value
    other.parts = [Self.composed]
    var third = other
    third.parts = [Self.decomposed]
    #expect(other != third)
    other = value
    other.note = Self.composed
    #expect(value != other && value.$note != other.$note)
  }

  @Test("SQL is renamed by the exact name")
  func renaming() {
    let renaming = IdentifierRenaming([Exact(Self.composed): "b"], rules: .postgresql)
    #expect(
      renaming.apply(to: "caf\u{E9} + cafe\u{301}").utf8.elementsEqual("b + cafe\u{301}".utf8))
  }
}
