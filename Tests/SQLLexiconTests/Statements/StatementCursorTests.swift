import SQLLexicon
import Testing

@Suite("Reading a statement token by token")
struct StatementCursorTests {
  @Test("names are as the database keeps them, with what is before the period")
  func names() {
    var cursor = StatementCursor("Public.\"My.Table\" -- a comment\n , X", rules: .postgresql)
    let name = cursor.qualifiedName()
    #expect(name?.schema == "public")
    #expect(name?.name == "My.Table")
    let isComma = cursor.take(sign: ",")
    let column = cursor.identifier()
    #expect(isComma)
    #expect(column == "x")
    #expect(cursor.isAtEnd)
    var other = StatementCursor("[a b].'C' (", rules: .sqlite)
    let string = other.qualifiedName()
    let sign = other.identifier()
    #expect(string?.name == "C")
    #expect(sign == nil)
  }

  @Test("keywords are taken whole or not at all, in any case")
  func keywords() {
    var cursor = StatementCursor("if not Exists \"if\"", rules: .postgresql)
    let isPart = cursor.take("IF", "EXISTS")
    let isWhole = cursor.take("IF", "NOT", "EXISTS")
    #expect(!isPart && isWhole)
    #expect(!cursor.isNext("IF"))
    #expect(cursor.word == "")
  }

  @Test("elements end at commas outside of parentheses and brackets")
  func elements() {
    let cursor = StatementCursor("a (1, 2), b ARRAY[1, 2], 'x, y', \"c,d\"", rules: .postgresql)
    #expect(cursor.elements.map(\.rest) == ["a (1, 2)", "b ARRAY[1, 2]", "'x, y'", "\"c,d\""])
    #expect(!StatementCursor("(b)", rules: .postgresql).contains("B"))
    #expect(StatementCursor("a b (c", rules: .postgresql).contains("B"))
  }

  @Test("parentheses are read as a cursor of their own, also where one is missing")
  func parentheses() {
    var cursor = StatementCursor("(a, (b)) c", rules: .postgresql)
    let inner = cursor.parentheses()
    #expect(inner?.rest == "a, (b)")
    #expect(cursor.rest == "c")
    let none = cursor.parentheses()
    #expect(none?.rest == nil)
    var open = StatementCursor("(a (b)", rules: .postgresql)
    let rest = open.parentheses()
    #expect(rest?.rest == "a (b)")
    #expect(open.isAtEnd)
    #expect(open.text(without: 0..<1) == "a (b)")
  }
}
