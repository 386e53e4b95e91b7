import SQLEquivalence
import Testing

@Suite("Expressions of PostgreSQL")
struct ExpressionEquivalenceTests {
  private static let pairs = ExpressionPair.all(in: "postgresql.tsv")

  private func expression(
    _ text: String, of pair: ExpressionPair, _ origin: ExpressionOrigin = .written
  ) -> SQLExpression {
    SQLExpression(
      text, in: ExpressionTable.scope, as: pair.role(in: ExpressionTable.columns), origin: origin)
  }

  @Test("two texts are equal exactly where the server keeps the same of both")
  func verdicts() {
    #expect(Self.pairs.count > 800)
    for pair in Self.pairs {
      let left = expression(pair.left, of: pair)
      let right = expression(pair.right, of: pair)
      #expect(left.isEquivalent(to: right) == pair.isEqual, "\(pair)")
      #expect(right.isEquivalent(to: left) == pair.isEqual, "the other way round, \(pair)")
    }
  }

  @Test("the text of the server is equal to what it was made of, and to nothing else")
  func serverTexts() {
    for pair in Self.pairs {
      let kept = expression(pair.server, of: pair, .catalog)
      #expect(kept.isEquivalent(to: expression(pair.left, of: pair)), "\(pair)")
      let isEqual = kept.isEquivalent(to: expression(pair.right, of: pair))
      let isCopied = pair.right == pair.server
      #expect(isEqual == (pair.isEqual || isCopied), "\(pair)")
    }
  }

  @Test(
    "a text that was copied from the server is equal to it, though the server reads it otherwise")
  func copies() {
    let text = "((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"
    let kept = SQLExpression(text, in: ExpressionTable.scope, origin: .catalog)
    let copy = SQLExpression(
      " " + text.dropFirst().dropLast() + " ", in: ExpressionTable.scope)
    let other = SQLExpression(
      text.replacing("ANY", with: "any"), in: ExpressionTable.scope)
    #expect(copy.isEquivalent(to: kept))
    #expect(!other.isEquivalent(to: kept))
  }
}
