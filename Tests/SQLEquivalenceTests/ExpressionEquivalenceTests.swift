import SQLEquivalence
import SQLLexicon
import Testing

@Suite("Expressions of PostgreSQL")
struct ExpressionEquivalenceTests {
  private static let pairs = ExpressionPair.all(in: "postgresql.tsv")

  private func expression(
    _ text: String, of pair: ExpressionPair, _ origin: ExpressionOrigin = .written
  ) -> SQLExpression {
    SQLExpression(text, in: ExpressionTable.scope, as: pair.role, origin: origin)
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
      #expect(kept.isEquivalent(to: expression(pair.right, of: pair)) == pair.isEqual, "\(pair)")
    }
  }

  @Test(
    "a text that was copied from the server means what the server has, though it would keep another",
    arguments: [
      "((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
      "((b AND (n > 1)) AND (q > 1))", "(n = (- 1))",
    ])
  func copies(_ text: String) {
    let scope = ExpressionTable.scope
    let kept = SQLExpression(text, in: scope, origin: .catalog)
    #expect(!SQLExpression(text, in: scope).isEquivalent(to: kept))
    #expect(scope.means(text, text))
    #expect(scope.means(" " + text.dropFirst().dropLast() + " ", text))
    #expect(!scope.means(text.replacing("(", with: "( "), text))
  }

  @Test("a minus before a number is its sign, but a minus in parentheses is an operator")
  func signs() {
    let role = ExpressionRole.defaultValue(of: ExpressionTable.columns["n"])
    let scope = ExpressionTable.scope
    #expect(scope.means("- 1", "'-1'::integer", as: role))
    #expect(scope.means("-1", "'-1'::integer", as: role))
    #expect(!scope.means("- 1", "(- 1)", as: role))
    #expect(!scope.means("-1", "(- 1)", as: role))
    #expect(scope.means("- 1::int", "(- 1)", as: role))
    #expect(scope.means("(- 1)", "(- 1)", as: role))
  }

  @Test("OPERATOR(public.…) is another operator where the server has one for the same operands")
  func operatorsOfExtensions() {
    let pairs = [
      ("n = 1", "(n OPERATOR(public.=) 1)", false), ("n = '1'", "(n OPERATOR(public.=) 1)", false),
      ("- n = 1", "((OPERATOR(public.-) n) = 1)", false),
      ("n = q", "(n OPERATOR(public.=) q)", false),
      ("s = any (arr)", "(s OPERATOR(public.=) ANY (arr))", false),
      ("s % 'a'", "(s OPERATOR(public.%) 'a'::text)", true),
      ("ct = 'a'", "(ct OPERATOR(public.=) 'a'::public.citext)", true),
      ("s = 'a'", "(s OPERATOR(other.=) 'a'::text)", false),
    ]
    for (text, kept, isEqual) in pairs {
      #expect(ExpressionTable.scope.means(text, kept) == isEqual, "\(text) | \(kept)")
    }
  }
}
