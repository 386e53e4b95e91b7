import DatabaseSchema
import DatabaseTypes
import MigrationWalk
import Testing

/// A short walk; `swift run RandomWalk --seed N` makes long ones with any seed.
@Suite("A random walk of edits", .serialized)
struct RandomWalkTests {
  @Test(
    "every statement runs, catalogs are those of states built from nothing, values stay",
    arguments: Dialect.allCases.filter(\.isTestable))
  func walk(dialect: Dialect) async throws {
    let edits = dialect == .sqlite ? 60 : 20
    let report = try await MigrationWalk(seed: 20_261_121, dialect: dialect).run(edits: edits)
    #expect(report.edits == edits)
    // Most ways back are possible, and most edits change something.
    #expect(report.refusedDowns * 4 < edits)
    #expect(report.discarded < edits)
  }

  @Test("the same seed makes the same edits", .enabled(if: Dialect.sqlite.isTestable))
  func determinism() async throws {
    let first = try await MigrationWalk(seed: 7, dialect: .sqlite).run(edits: 12)
    let second = try await MigrationWalk(seed: 7, dialect: .sqlite).run(edits: 12)
    let other = try await MigrationWalk(seed: 8, dialect: .sqlite).run(edits: 12)
    #expect(first.sentences.count == 12)
    #expect(first.sentences == second.sentences)
    #expect(first.sentences != other.sentences)
  }
}
