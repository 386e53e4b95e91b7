import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import Testing

@testable import MigrationPlanning

@Suite("Rename sequence")
struct RenameSequenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let renames: [String]
    let names: [String]
    var free: [String] = []
    var ignoresCase = false
    let moves: [String]
    var displaced: [Exact<String>: String] = [:]
  }

  static let cases = [
    Case(testDescription: "nothing", renames: [], names: ["a"], moves: []),
    Case(testDescription: "one", renames: ["a→b"], names: ["a"], moves: ["a→b"]),
    Case(
      testDescription: "an exchange", renames: ["a→b", "b→a"], names: ["a", "b"],
      moves: ["b→_schemagen_1_b", "a→b", "_schemagen_1_b→a"]),
    Case(
      testDescription: "a chain, the last one first", renames: ["a→b", "b→c"], names: ["a", "b"],
      moves: ["b→c", "a→b"]),
    Case(
      testDescription: "a cycle of three", renames: ["a→b", "b→c", "c→a"], names: ["a", "b", "c"],
      moves: ["b→_schemagen_1_b", "a→b", "c→a", "_schemagen_1_b→c"]),
    Case(
      testDescription: "a name that another object has", renames: ["a→b"], names: ["a", "b"],
      moves: ["b→_schemagen_1_b", "a→b"], displaced: ["b": "_schemagen_1_b"]),
    Case(
      testDescription: "a temporary name that is taken", renames: ["a→b"],
      names: ["a", "b", "_schemagen_1_b"], moves: ["b→_schemagen_2_b", "a→b"],
      displaced: ["b": "_schemagen_2_b"]),
    Case(
      testDescription: "a name to be free", renames: [], names: ["a"], free: ["a", "z"],
      moves: ["a→_schemagen_1_a"], displaced: ["a": "_schemagen_1_a"]),
    Case(
      testDescription: "a name that a rename frees", renames: ["a→b"], names: ["a"], free: ["a"],
      moves: ["a→b"]),
    Case(
      testDescription: "names that differ in case", renames: ["a→B"], names: ["a", "b"],
      moves: ["a→B"]),
    Case(
      testDescription: "names that differ in case are the same", renames: ["a→B"],
      names: ["a", "b"], ignoresCase: true, moves: ["b→_schemagen_1_B", "a→B"],
      displaced: ["b": "_schemagen_1_B"]),
    Case(
      testDescription: "another case of its own name", renames: ["a→A"], names: ["a"],
      ignoresCase: true, moves: ["a→_schemagen_1_A", "_schemagen_1_A→A"]),
  ]

  @Test("every new name is free when it is taken", arguments: cases)
  func order(case test: Case) {
    let sequence = RenameSequence(
      test.renames.map { Transition($0) }, among: test.names, freeing: test.free,
      naming: DatabaseNaming(limit: 63), ignoresCase: test.ignoresCase)
    #expect(sequence.moves.map(\.text) == test.moves)
    #expect(sequence.displaced == test.displaced)
  }

  @Test("a temporary name is as short as the database needs")
  func limit() {
    let name = String(repeating: "n", count: 63)
    let sequence = RenameSequence(
      [Transition(before: "a", after: name)], among: ["a", name],
      naming: DatabaseNaming(limit: 63), ignoresCase: false)
    #expect(sequence.displaced[Exact(name)]?.utf8.count == 63)
  }
}
