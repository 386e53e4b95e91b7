import DatabaseTypes
import DialectExpressions
import SQLEquivalence
import SQLLexicon
import Testing

@Suite("Expressions with functions and columns that are not known")
struct UnknownTypeTests {
  private func isKept(_ text: String, as kept: String) -> Bool {
    let scope = ExpressionTable.scope
    return SQLExpression(text, in: scope).isEquivalent(
      to: SQLExpression(kept, in: scope, origin: .catalog))
  }

  @Test("an operand without a cast shows the type of the constant beside it")
  func operands() {
    #expect(isKept("mine(n) = 'a'", as: "(mine(n) = 'a'::text)"))
    #expect(isKept("mine(n) = 'a'", as: "(mine(n) = 'a'::mood)"))
    #expect(isKept("mine(n) > 0", as: "(mine(n) > (0)::numeric)"))
    #expect(isKept("mine(n) in ('a', 'b')", as: "(mine(n) = ANY (ARRAY['a'::mood, 'b'::mood]))"))
    #expect(isKept("mine(s, 'a')", as: "public.mine(s, 'a'::text)"))
  }

  @Test("what could have been written otherwise is different")
  func doubts() {
    #expect(!isKept("mine(n) = 'a'", as: "((mine(n))::text = 'a'::text)"))
    #expect(!isKept("mine(n) = 'a'", as: "(mine(n) = 'b'::text)"))
    #expect(!isKept("mine(n) > 0", as: "((mine(n))::numeric > (0)::numeric)"))
    #expect(!isKept("mine(n) > 0", as: "(mine(n) > (1)::numeric)"))
    #expect(!isKept("mine('1')", as: "mine('1'::integer)"))
    #expect(!isKept("mine(1)", as: "mine((1)::bigint)"))
    #expect(!isKept("lower(s) = 'a'", as: "(public.lower(s) = 'a'::text)"))
    #expect(!isKept("other.mine(n) = 'a'", as: "(mine(n) = 'a'::text)"))
  }

  @Test("a function of a person that has the name of one of the server's is another one")
  func overloads() {
    let shown = "(public.hashtext(s) <> 5)"
    #expect(isKept("public.hashtext(s) <> 5", as: shown))
    #expect(!isKept("pg_catalog.hashtext(s) <> 5", as: shown))
    #expect(!isKept("public.hashtext(s) <> 5", as: "(hashtext(s) <> 5)"))
    #expect(isKept("pg_catalog.hashtext(s) <> 5", as: "(hashtext(s) <> 5)"))
    // Without a schema it can be either.
    #expect(isKept("hashtext(s) <> 5", as: shown))
    #expect(isKept("hashtext(s) <> 5", as: "(hashtext(s) <> 5)"))
    #expect(!isKept("public.lower(v) <> 'a'", as: "(lower((v)::text) <> 'a'::text)"))
    #expect(!isKept("pg_catalog.lower(v) <> 'a'", as: "(public.lower(v) <> 'a'::text)"))
  }

  @Test("two texts that a person wrote are compared alike in both directions")
  func symmetry() {
    let scope = ExpressionTable.scope
    func areEqual(_ one: String, _ other: String) -> [Bool] {
      let (left, right) = (SQLExpression(one, in: scope), SQLExpression(other, in: scope))
      return [left.isEquivalent(to: right), right.isEquivalent(to: left)]
    }
    #expect(areEqual("public.hashtext(s)", "hashtext(s)") == [true, true])
    #expect(areEqual("pg_catalog.hashtext(s)", "hashtext(s)") == [true, true])
    #expect(areEqual("pg_catalog.hashtext(s)", "public.hashtext(s)") == [false, false])
    #expect(areEqual("public.lower(s)", "lower(s)") == [false, false])
  }

  @Test("a function with the name of one of an extension is the extension's only for its type")
  func extensions() {
    #expect(
      isKept(
        "replace(ct, 'a', 'b')", as: "public.replace(ct, 'a'::public.citext, 'b'::public.citext)"))
    #expect(
      !isKept(
        "public.replace('a', 'b', 'c') = s",
        as: "(replace('a'::citext, 'b'::citext, 'c'::citext) = s)"))
    #expect(
      isKept(
        "public.replace(s, 'b', 'c') = s", as: "(public.replace(s, 'b'::text, 'c'::text) = s)"))
  }

  @Test("a value of a domain is compared only where the server adds no cast")
  func domains() {
    #expect(isKept("dm is null", as: "(dm IS NULL)"))
    #expect(isKept("dm::int > 0", as: "((dm)::integer > 0)"))
    #expect(!isKept("dm > 0", as: "((dm)::integer > 0)"))
    #expect(!isKept("dm::int > 0", as: "(dm > 0)"))
    #expect(ExpressionTable.scope.means("((dm)::integer > 0)", "((dm)::integer > 0)"))
  }

  @Test("the types of a schema's columns are those of the server")
  func columnTypes() {
    let scope = Dialect.postgresql.expressions(
      of: [
        "name": ColumnType(.varchar, 20), "mood": ColumnType(.enumeration(QualifiedName("Mood"))),
        "tags": ColumnType(.text, isList: true), "at": ColumnType(.timestamptz, 3),
        "amount": ColumnType(.decimal, 10, 2), "note": ColumnType(.citext),
        "shape": ColumnType(.other("int4range")),
      ])
    let pairs = [
      ("name = 'a'", "((name)::text = 'a'::text)"),
      ("mood in ('a', 'b')", "(mood = ANY (ARRAY['a'::public.\"Mood\", 'b'::\"Mood\"]))"),
      ("tags @> '{a}'", "(tags @> '{a}'::text[])"),
      ("at > '2020-01-01'", "(at > '2020-01-01 00:00:00+00'::timestamp with time zone)"),
      ("at::timestamptz(3) > now()", "(at > now())"),
      ("amount::numeric(10, 2) > 1", "(amount > (1)::numeric)"),
      ("note = 'a'", "(note OPERATOR(public.=) 'a'::public.citext)"),
      ("shape @> 1", "(shape @> 1)"),
    ]
    for (written, kept) in pairs {
      #expect(
        SQLExpression(written, in: scope).isEquivalent(
          to: SQLExpression(kept, in: scope, origin: .catalog)), "\(written)")
    }
  }
}
