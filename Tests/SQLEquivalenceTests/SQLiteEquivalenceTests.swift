import SQLEquivalence
import Testing

@Suite("Expressions of SQLite")
struct SQLiteEquivalenceTests {
  @Test("only what SQLite ignores makes no difference")
  func verdicts() {
    let pairs = ExpressionPair.all(in: "sqlite.tsv")
    #expect(pairs.count > 100)
    for pair in pairs {
      let left = SQLExpression(pair.left, in: ExpressionTable.sqlite, as: pair.role)
      let right = SQLExpression(pair.right, in: ExpressionTable.sqlite, as: pair.role)
      #expect(left.isEquivalent(to: right) == pair.isEqual, "\(pair)")
      #expect(right.isEquivalent(to: left) == pair.isEqual, "the other way round, \(pair)")
    }
  }

  @Test("expressions of two databases are never equal")
  func databases() {
    let left = SQLExpression("a > 1", in: ExpressionTable.sqlite)
    let right = SQLExpression("a > 1", in: ExpressionTable.scope)
    #expect(!left.isEquivalent(to: right))
  }
}
