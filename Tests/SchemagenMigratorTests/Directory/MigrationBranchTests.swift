import DatabaseSchema
import DatabaseTypes
import DialectRendering
import Testing

@testable import SchemagenMigrator

@Suite("Migrations of several branches") struct MigrationBranchTests {
  private typealias States = BranchedMigrations

  /// One migration, then two of a branch and one of another.
  private static func branches(format: Int = Snapshot.currentFormat) throws -> BranchedMigrations {
    var found = BranchedMigrations()
    try found.add("a1", from: States.empty, to: States.state("id", "role"), format: format)
    try found.add(
      "b1", from: States.state("id", "role"), to: States.state("id", "role", "b1"), format: format)
    try found.add(
      "b2", from: States.state("id", "role", "b1"), to: States.state("id", "role", "b1", "b2"),
      format: format)
    try found.add(
      "c1", from: States.state("id", "role"), to: States.state("id", "role", "c1"), format: format)
    return found
  }

  /// The two migrations of a fork, and the fact that both are about; empty without a fork.
  private func fork(in migrations: BranchedMigrations) throws -> [String] {
    guard case .fork(let first, let second, let fact) = try migrations.chain().firstBreak else {
      return []
    }
    return [first, second, fact?.description ?? ""]
  }

  private static let orders = [
    ["a1", "b1", "b2", "c1"], ["a1", "b1", "c1", "b2"], ["a1", "c1", "b1", "b2"],
  ]
  private static let sum = States.state("id", "role", "b1", "b2", "c1")

  @Test("of several migrations each lead to their sum, whatever their order", arguments: orders)
  func sum(_ order: [String]) throws {
    let found = try Self.branches().ordered(order)
    let chain = try found.chain()
    #expect(chain.firstBreak == nil)
    #expect(chain.end == Self.sum.hash)
    #expect(try found.history().states.last??.hash == Self.sum.hash)
  }

  @Test("a migration that was planned after the merge goes on from the sum", arguments: orders)
  func afterMerge(_ order: [String]) throws {
    let planned = States.state("id", "role", "b1", "b2", "c1", "d1")
    let last = States.state("id", "role", "b1", "b2", "c1", "d2")
    var found = try Self.branches().ordered(order)
    try found.add("d1", from: Self.sum, to: planned)
    try found.add("d2", from: planned, to: last)
    let chain = try found.chain()
    #expect(chain.firstBreak == nil)
    #expect(chain.end == last.hash)
  }

  @Test("two branches that were both planned after a merge lead to their sum", arguments: orders)
  func branchesAfterMerge(_ order: [String]) throws {
    var found = try Self.branches().ordered(order)
    try found.add("d1", from: Self.sum, to: States.state("id", "role", "b1", "b2", "c1", "d1"))
    try found.add("e1", from: Self.sum, to: States.state("id", "role", "b1", "b2", "c1", "e1"))
    let both = States.state("id", "role", "b1", "b2", "c1", "d1", "e1")
    #expect(try found.chain().firstBreak == nil)
    #expect(try found.chain().end == both.hash)
    try found.add("f1", from: both, to: Self.sum)
    #expect(try found.chain().firstBreak == nil)
    #expect(try found.chain().end == Self.sum.hash)
  }

  @Test(
    "branches with older times may be merged after a migration that did not know them",
    arguments: [["l1"], ["l1", "l2"], ["l1", "m1"], ["l1", "l2", "m1"]])
  func olderBranches(_ late: [String]) throws {
    var found = try Self.branches()
    let a = States.state("id", "role")
    try found.add("l1", from: a, to: States.state("id", "role", "l1"))
    try found.add(
      "l2", from: States.state("id", "role", "l1"), to: States.state("id", "role", "l1", "l2"))
    try found.add("m1", from: a, to: States.state("id", "role", "m1"))
    let planned = States.state("id", "role", "b1", "b2", "c1", "d1")
    try found.add("d1", from: Self.sum, to: planned)
    found = found.ordered(["a1", "b1"] + late + ["b2", "c1", "d1"])
    #expect(try found.chain().firstBreak == nil)
    let sum = late.reduce(planned) { state, id in
      var state = state
      state.tables[0].columns.append(Column(id, type: ColumnType(.text)))
      return state
    }
    #expect(try found.chain().end == sum.hash)
    // What the newest migration needs is compared with the branches that it did not know.
    try found.add("n1", from: planned, to: States.state("id", "role", "l1"))
    #expect(try fork(in: found) == ["l1", "n1", "User.l1"])
  }

  @Test("a branch that was merged late commutes with what was planned after the first merge")
  func lateBranch() throws {
    var found = try Self.branches()
    try found.add("d1", from: Self.sum, to: States.state("id", "role", "b1", "b2", "c1", "d1"))
    try found.add(
      "e1", from: States.state("id", "role", "b1"), to: States.state("id", "role", "b1", "e1"))
    #expect(try found.chain().firstBreak == nil)
    #expect(
      try found.chain().end == States.state("id", "role", "b1", "b2", "c1", "d1", "e1").hash)
    try found.add(
      "e2", from: States.state("id", "role", "b1", "e1"),
      to: States.state("id", "role", "b1", "e1", "d1"))
    #expect(try fork(in: found) == ["d1", "e2", "User.d1"])
  }

  @Test("the second migration of a branch is compared, too")
  func clash() throws {
    var found = BranchedMigrations()
    try found.add("a1", from: States.empty, to: States.state("id"))
    try found.add("b1", from: States.state("id"), to: States.state("id", "b1"))
    try found.add("b2", from: States.state("id", "b1"), to: States.state("id", "b1", "x"))
    try found.add("c1", from: States.state("id"), to: States.state("id", "x"))
    #expect(
      try fork(in: found.ordered(["a1", "b1", "b2", "c1"])) == ["b2", "c1", "User.x"])
    #expect(
      try fork(in: found.ordered(["a1", "b1", "c1", "b2"])) == ["c1", "b2", "User.x"])
  }

  @Test("without the file of changes of one of them, branches are a fork")
  func withoutChanges() throws {
    var found = BranchedMigrations()
    try found.add("a1", from: States.empty, to: States.state("id"), hasChanges: false)
    try found.add("b1", from: States.state("id"), to: States.state("id", "b1"), hasChanges: false)
    try found.add("c1", from: States.state("id"), to: States.state("id", "c1"))
    #expect(try found.chain().firstBreak == .fork("b1", "c1", nil))
  }

  @Test("a migration whose start is not a sum of others comes after a gap")
  func gap() throws {
    var found = try Self.branches()
    try found.add("d1", from: States.state("id", "other"), to: States.state("id"))
    #expect(try found.chain().firstBreak == .gap(before: "d1", after: "c1"))
  }

  @Test("hashes of an older format chain branches, and the migration after them", arguments: orders)
  func olderFormat(_ order: [String]) throws {
    #expect(Self.sum.hash != Self.sum.hash(hasEnumTypes: false, format: 1))
    let old = try Self.branches(format: 1).ordered(order)
    #expect(try old.chain().firstBreak == nil)
    #expect(try old.chain().end == Self.sum.hash)
    for format in 1...Snapshot.currentFormat {
      var found = old
      let after = States.state("id", "role", "b1", "b2", "c1", "d1")
      try found.add("d1", from: Self.sum, to: after, format: format)
      #expect(try found.chain().firstBreak == nil)
      #expect(try found.chain().end.map(after.has) == true)
    }
  }

  @Test("branches go on from a migration whose hash has an older format")
  func olderStart() throws {
    var found = BranchedMigrations()
    try found.add("a1", from: States.empty, to: States.state("role"), format: 1)
    try found.add("b1", from: States.state("role"), to: States.state("role", "b1"), format: 1)
    // A newer version names the state as the header of the migration before it does.
    try found.add("c1", from: States.state("role"), to: States.state("role", "c1"), format: 2)
    #expect(try found.chain().firstBreak == nil)
    #expect(try found.chain().end == States.state("role", "b1", "c1").hash)
  }
}
