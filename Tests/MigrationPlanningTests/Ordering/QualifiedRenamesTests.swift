import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Renames in database schemas")
struct QualifiedRenamesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let renames: [String]
    let names: [String]
    var free: [String] = []
    let moves: [String]
    var temporaryNames: [String: String] = [:]
  }

  static let cases = [
    Case(testDescription: "nothing", renames: [], names: ["s.a"], moves: []),
    Case(
      testDescription: "a new name", renames: ["s.a→s.b"], names: ["s.a"], moves: ["s.a→s.b"]),
    Case(
      testDescription: "a new schema", renames: ["s.a→t.a"], names: ["s.a"], moves: ["s.a→t.a"]),
    Case(
      testDescription: "the same name in another schema is no conflict", renames: ["s.a→s.b"],
      names: ["s.a", "t.b"], moves: ["s.a→s.b"]),
    Case(
      testDescription: "a new name and a new schema in one move", renames: ["s.a→t.b"],
      names: ["s.a"], moves: ["s.a→t.b"]),
    Case(
      testDescription: "by way of the new name, where the old one is taken",
      renames: ["s.a→t.b"], names: ["s.a", "t.a"], moves: ["s.a→s.b", "s.b→t.b"],
      temporaryNames: ["s.b": "t.b"]),
    Case(
      testDescription: "by way of the new schema, where the new name is taken",
      renames: ["s.a→t.b"], names: ["s.a", "s.b"], moves: ["s.a→t.a", "t.a→t.b"],
      temporaryNames: ["t.a": "t.b"]),
    Case(
      testDescription: "an exchange", renames: ["s.a→s.b", "s.b→s.a"], names: ["s.a", "s.b"],
      moves: [
        "s.b→s._schemagen_1_s_b", "s.a→s.b", "s._schemagen_1_s_b→s.a",
      ], temporaryNames: ["s._schemagen_1_s_b": "s.a"]),
    Case(
      testDescription: "a name to be free", renames: [], names: ["s.a"], free: ["s.a"],
      moves: ["s.a→s._schemagen_1_s_a"], temporaryNames: ["s._schemagen_1_s_a": "s.a"]),
  ]

  @Test("every new name is free when it is taken", arguments: cases)
  func order(case test: Case) {
    let renames = QualifiedRenames(
      test.renames.map { text in Transition(text).map(Self.name) },
      among: test.names.map(Self.name), freeing: test.free.map(Self.name),
      naming: DatabaseNaming(limit: 63), ignoresCase: false)
    #expect(renames.moves.map { "\($0.before)→\($0.after)" } == test.moves)
    let temporary = Dictionary(
      renames.temporaryNames.map { ("\($0)", "\($1)") }, uniquingKeysWith: { first, _ in first })
    #expect(temporary == test.temporaryNames)
  }

  /// Reads `schema.name`.
  private static func name(_ text: String) -> QualifiedName {
    let parts = text.split(separator: ".").map(String.init)
    return QualifiedName(parts.last ?? "", schema: parts.first)
  }
}
