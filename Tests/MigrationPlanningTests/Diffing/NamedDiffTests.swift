import DatabaseChanges
import DatabaseSchema
import Testing

@testable import MigrationPlanning

@Suite("Diff of named objects")
struct NamedDiffTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Checks as `name=expression`.
    let before: [String]
    let after: [String]
    var kept: [String] = []
    var renamed: [String] = []
    var dropped: [String] = []
    var added: [String] = []
  }

  static let cases = [
    Case(testDescription: "the same", before: ["a=1"], after: ["a=1"], kept: ["a"]),
    Case(testDescription: "added", before: [], after: ["a=1"], added: ["a"]),
    Case(testDescription: "dropped", before: ["a=1"], after: [], dropped: ["a"]),
    Case(testDescription: "renamed", before: ["a=1"], after: ["b=1"], renamed: ["a→b"]),
    Case(
      testDescription: "changed under its name", before: ["a=1"], after: ["a=2"], dropped: ["a"],
      added: ["a"]),
    Case(
      testDescription: "an exchange of names", before: ["a=1", "b=2"], after: ["a=2", "b=1"],
      renamed: ["b→a", "a→b"]),
    Case(
      testDescription: "a copy of a kept one", before: ["a=1"], after: ["a=1", "b=1"],
      kept: ["a"], added: ["b"]),
  ]

  @Test("names are compared first, then the rest", arguments: cases)
  func diff(case test: Case) {
    let diff = NamedDiff(
      test.before.map(Self.check), test.after.map(Self.check), name: \.name,
      unnamed: { CheckConstraint(name: "", expression: $0.expression) })
    #expect(diff.kept.map(\.name) == test.kept)
    #expect(diff.renamed.map { "\($0.before.name)→\($0.after.name)" } == test.renamed)
    #expect(diff.dropped.map(\.name) == test.dropped)
    #expect(diff.added.map(\.name) == test.added)
  }

  private static func check(_ text: String) -> CheckConstraint {
    let parts = text.split(separator: "=").map(String.init)
    return CheckConstraint(name: parts.first ?? "", expression: parts.last ?? "")
  }
}
