import SQLEquivalence
import TestSupport
import Testing

@Suite("Expressions on a server", .enabled(if: PostgresCluster.isAvailable))
struct ServerRoundTripTests {
  @Test(
    "each expression of the fixtures is equal to what this server keeps of it",
    .enabled(if: PostgresCluster.has("citext")))
  func roundTrips() throws {
    let pairs = ExpressionPair.all(in: "postgresql.tsv")
    let server = try ExpressionServer()
    let left = try server.kept(pairs.map { ($0.kind, $0.left) })
    let right = try server.kept(pairs.map { ($0.kind, $0.right) })
    try #require(left.count == pairs.count && right.count == pairs.count)
    for (pair, (keptLeft, keptRight)) in zip(pairs, zip(left, right)) {
      for (text, kept) in [(pair.left, keptLeft), (pair.right, keptRight)] {
        let role = pair.role
        let written = SQLExpression(text, in: ExpressionTable.scope, as: role)
        let stored = SQLExpression(kept, in: ExpressionTable.scope, as: role, origin: .catalog)
        #expect(!kept.isEmpty, "\(pair)")
        #expect(written.isEquivalent(to: stored), "\(text) is kept as \(kept)")
      }
      #expect((keptLeft == keptRight) == pair.isEqual, "\(pair)")
    }
  }
}
