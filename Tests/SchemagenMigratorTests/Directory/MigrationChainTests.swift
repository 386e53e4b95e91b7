import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import Testing

@testable import SchemagenMigrator

@Suite("The chain of migrations")
struct MigrationChainTests {
  private func migrations(_ links: [(String, String?, String?)]) throws -> [Migration] {
    try links.map { id, before, after in
      var header = MigrationHeader(of: "")
      header.before = before
      header.after = after
      return Migration(
        id: id, path: id, checksum: id, header: header,
        script: try MigrationScript("SELECT 1", dialect: .sqlite))
    }
  }

  private func unknown() throws(MigrationError) -> StateHistory? { nil }

  @Test("a chain of migrations may return to a state or stay in it")
  func linear() throws {
    let chain = try MigrationChain(
      try migrations([
        ("1", "e", "a"), ("2", "a", "b"), ("3", "b", "a"), ("4", "a", "a"),
        ("5", "a", "c"),
      ]), from: "e", history: unknown)
    #expect(chain.firstBreak == nil)
    #expect(chain.end == "c")
  }

  @Test("two migrations from one state are a fork, whichever comes first")
  func fork() throws {
    let chain = try MigrationChain(
      try migrations([("1", "e", "a"), ("2", "a", "b"), ("3", "a", "c")]), from: "e",
      history: unknown)
    #expect(chain.firstBreak == .fork("2", "3", nil))
  }

  @Test("a migration that starts from an unknown state comes after a gap")
  func gap() throws {
    let chain = try MigrationChain(
      try migrations([("1", "e", "a"), ("3", "b", "c")]), from: "e", history: unknown)
    #expect(chain.firstBreak == .gap(before: "3", after: "1"))
    let first = try MigrationChain(
      try migrations([("2", "a", "b")]), from: "e", history: unknown)
    #expect(first.firstBreak == .gap(before: "2", after: nil))
  }

  @Test("a migration without a header breaks no chain")
  func withoutHeader() throws {
    let chain = try MigrationChain(
      try migrations([("1", "e", "a"), ("2", nil, nil), ("3", "x", "y")]), from: "e",
      history: unknown)
    #expect(chain.firstBreak == nil)
    #expect(chain.end == "y")
  }

  @Test("a migration without a header hides no fork")
  func forkAroundHandWritten() throws {
    let chain = try MigrationChain(
      try migrations([("1", "e", "a"), ("2", "a", "b"), ("3", nil, nil), ("4", "a", "c")]),
      from: "e", history: unknown)
    #expect(chain.firstBreak == .fork("2", "4", nil))
    let same = try MigrationChain(
      try migrations([("1", "e", "a"), ("2", nil, nil), ("3", "a", "b")]), from: "e",
      history: unknown)
    #expect(same.firstBreak == nil)
  }
}
