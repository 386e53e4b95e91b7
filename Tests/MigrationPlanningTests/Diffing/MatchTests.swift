import DatabaseChanges
import Testing

@testable import MigrationPlanning

@Suite("Match")
struct MatchTests {
  /// An element with its name in the database and in the schema.
  struct Element: Equatable, Sendable {
    let name: String
    let origin: String
    var kind = ""
    var former: String?
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: [Element]
    let after: [Element]
    let pairs: [String]
    var dropped: [String] = []
    var added: [String] = []
  }

  static let cases = [
    Case(
      testDescription: "the same names", before: [Element(name: "a", origin: "A")],
      after: [Element(name: "a", origin: "A")], pairs: ["a→a"]),
    Case(
      testDescription: "another name in the schema", before: [Element(name: "a", origin: "A")],
      after: [Element(name: "a", origin: "B")], pairs: ["a→a"]),
    Case(
      testDescription: "another name in the database", before: [Element(name: "a", origin: "A")],
      after: [Element(name: "b", origin: "A")], pairs: ["a→b"]),
    Case(
      testDescription: "both names differ", before: [Element(name: "a", origin: "A")],
      after: [Element(name: "b", origin: "B")], pairs: [], dropped: ["a"], added: ["b"]),
    Case(
      testDescription: "a declared rename", before: [Element(name: "a", origin: "A")],
      after: [Element(name: "b", origin: "B", former: "a")], pairs: ["a→b"]),
    Case(
      testDescription: "a declared rename wins over the same name",
      before: [Element(name: "a", origin: "A"), Element(name: "b", origin: "B")],
      after: [Element(name: "b", origin: "B", former: "a")], pairs: ["a→b"], dropped: ["b"]),
    Case(
      testDescription: "the name in the database wins where both keep as much",
      before: [Element(name: "a", origin: "A"), Element(name: "b", origin: "B")],
      after: [Element(name: "a", origin: "B"), Element(name: "b", origin: "A")],
      pairs: ["a→a", "b→b"]),
    Case(
      testDescription: "the name in the schema wins where its pairs are more alike",
      before: [
        Element(name: "a", origin: "A", kind: "text"), Element(name: "b", origin: "B", kind: "int"),
      ],
      after: [
        Element(name: "a", origin: "B", kind: "int"), Element(name: "b", origin: "A", kind: "text"),
      ], pairs: ["b→a", "a→b"]),
    Case(
      testDescription: "the name in the schema wins where it keeps more",
      before: [Element(name: "a", origin: "A"), Element(name: "b", origin: "B")],
      after: [Element(name: "b", origin: "A"), Element(name: "c", origin: "B")],
      pairs: ["a→b", "b→c"]),
  ]

  @Test("names decide which elements are kept", arguments: cases)
  func matching(case test: Case) {
    let match = Match.matching(
      test.before, test.after, declared: [({ $0.name }, { $0.former })], name: { $0.name },
      origin: { $0.origin }, likeness: { $0.kind == $1.kind ? 1 : 0 })
    #expect(match.pairs.map { "\($0.before.name)→\($0.after.name)" } == test.pairs)
    #expect(match.dropped.map(\.name) == test.dropped)
    #expect(match.added.map(\.name) == test.added)
    #expect(match.reversed.reversed == match)
  }

  @Test("an element is matched once, by the strongest key")
  func keys() {
    let match = Match.matching(
      ["ab", "ac"], ["ac", "ad"],
      by: [({ $0 }, { $0 }), ({ String($0.prefix(1)) }, { String($0.prefix(1)) })])
    #expect(match.pairs.map(\.text) == ["ac→ac", "ab→ad"])
    #expect(match.dropped.isEmpty && match.added.isEmpty)
  }
}
