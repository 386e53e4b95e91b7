import Testing

@testable import MigrationPlanning

@Suite("Declared renames")
struct DeclaredRenamesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The new name of each element with a declaration, and its source.
    let declarations: [(name: String, source: String?)]
    let known: Set<String>
    let open: [String]
  }

  static let cases = [
    Case(
      testDescription: "to be made", declarations: [("b", "a")], known: ["a"], open: ["b"]),
    Case(
      testDescription: "applied", declarations: [("b", nil)], known: ["b"], open: []),
    Case(
      testDescription: "without effect, where both names exist", declarations: [("b", "a")],
      known: ["a", "b"], open: []),
    Case(
      testDescription: "a chain", declarations: [("b", "a"), ("c", "b")], known: ["a", "b"],
      open: ["b", "c"]),
    Case(
      testDescription: "an exchange, of which no name is free",
      declarations: [("b", "a"), ("a", "b")], known: ["a", "b"], open: []),
    Case(
      testDescription: "a source that does not exist", declarations: [("b", nil)], known: ["a"],
      open: ["b"]),
  ]

  @Test("a declaration counts until it is applied", arguments: cases)
  func open(case test: Case) {
    let renames = DeclaredRenames(test.declarations, known: test.known)
    #expect(["a", "b", "c"].filter(renames.contains) == test.open)
  }
}
