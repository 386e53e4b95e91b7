import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationReview

@Suite("Lock summary")
struct LockSummaryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let locks: [TableLock]
    let messages: [String]
  }

  private static func lock(
    _ table: String, _ mode: LockMode, _ work: LockedWork = .catalog
  ) -> TableLock {
    TableLock(QualifiedName(table), mode, work)
  }

  static let cases = [
    Case(testDescription: "no lock", locks: [], messages: []),
    Case(
      testDescription: "the strongest lock of a table",
      locks: [lock("A", .share, .index), lock("A", .accessExclusive, .rewrite)],
      messages: [
        "ACCESS EXCLUSIVE on \"A\" while it is rewritten: blocks reads and writes until COMMIT"
      ]),
    Case(
      testDescription: "longer work under a weaker lock before the stronger one",
      locks: [lock("A", .share, .index), lock("A", .accessExclusive)],
      messages: [
        "ACCESS EXCLUSIVE on \"A\" for a moment: blocks reads and writes until COMMIT",
        "SHARE on \"A\" while an index is built: blocks writes until COMMIT",
      ]),
    Case(
      testDescription: "work after a stronger lock is done under that lock",
      locks: [lock("A", .accessExclusive), lock("A", .share, .index)],
      messages: [
        "ACCESS EXCLUSIVE on \"A\" while an index is built: blocks reads and writes until COMMIT"
      ]),
    Case(
      testDescription: "tables with the same lock in one finding",
      locks: [lock("A", .accessExclusive), lock("B", .accessExclusive)],
      messages: [
        "ACCESS EXCLUSIVE on \"A\", \"B\" for a moment: blocks reads and writes until COMMIT"
      ]),
    Case(
      testDescription: "SQLite's one lock",
      locks: [lock("A", .wholeDatabase, .rewrite)],
      messages: [
        "the whole database while \"A\" is rewritten: blocks other writers until COMMIT"
      ]),
  ]

  @Test("locks are summed up table by table", arguments: cases)
  func summary(case test: Case) {
    let findings = LockSummary(test.locks).findings
    #expect(findings.map(\.message) == test.messages)
    #expect(findings.allSatisfy { $0.code == .lockedTables && $0.severity == .lock })
  }
}
