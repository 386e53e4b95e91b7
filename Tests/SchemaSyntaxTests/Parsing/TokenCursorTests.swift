import SchemaDiagnostics
import Testing

@testable import SchemaSyntax

@Suite("Token cursor")
struct TokenCursorTests {
  /// Runs a body with a cursor at the first token of a text.
  private func withCursor(over text: String, _ body: (inout TokenCursor) -> Void) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var cursor = TokenCursor(bytes, file: 0)
      body(&cursor)
    }
  }

  @Test("block comments are skipped within an item, and recorded everywhere")
  func blockComments() {
    withCursor(over: "a /* 1 */ b\n/* 2 */") { cursor in
      cursor.enterItem()
      cursor.advance()
      #expect(cursor.text(of: cursor.token) == "b")
      #expect(cursor.previousEnd == 1)
      cursor.advance()
      cursor.leaveItem()
      #expect(cursor.token.kind == .blockComment)
      #expect(cursor.trivia.recorded.map(\.span.start) == [2, 12])
    }
  }

  @Test("going back forgets the comments that are read again")
  func rewinding() {
    withCursor(over: "a\n// 1\n// 2\nb") { cursor in
      cursor.advance()
      let lineEnd = cursor.token
      while cursor.token.kind != .word { cursor.advance() }
      let recorded = cursor.trivia.recorded
      #expect(recorded.count == 2)
      cursor.rewind(toLineEnd: lineEnd)
      #expect(cursor.token == lineEnd)
      #expect(cursor.trivia.recorded.isEmpty)
      while cursor.token.kind != .word { cursor.advance() }
      #expect(cursor.trivia.recorded == recorded)
    }
  }

  @Test("looking ahead moves nothing")
  func lookahead() {
    withCursor(over: "a b // c") { cursor in
      #expect(cursor.text(of: cursor.peek()) == "b")
      #expect(cursor.peek(2).kind == .lineComment)
      #expect(cursor.peek(9).kind == .endOfFile)
      #expect(cursor.firstToken { $0.isComment }.start == 4)
      #expect(cursor.text(of: cursor.token) == "a")
      #expect(cursor.trivia.recorded.isEmpty)
    }
  }

  @Test("a token is only accepted if it is of the kind")
  func accepting() {
    withCursor(over: "a {") { cursor in
      let accepted = [Token.Kind.leftBrace, .word, .leftBrace].map { cursor.accept($0) }
      #expect(accepted == [false, true, true])
      #expect(cursor.token.kind == .endOfFile)
    }
  }

  @Test("after a stop there is only the end of the file")
  func stopping() {
    withCursor(over: "a b c") { cursor in
      cursor.stop()
      cursor.advance()
      #expect(cursor.token.kind == .endOfFile)
      #expect(cursor.token.start == 5)
    }
  }

  @Test(
    "closing brackets are found if the text looks like values",
    arguments: [("[a, (b)\n])", true), ("[a,\n  b\n", false), ("[a\n  name String\n])", false)])
  func closingBrackets(text: String, isClosed: Bool) {
    withCursor(over: text) { cursor in
      let bracket = cursor.token
      let outer = Token(kind: .leftParenthesis, start: 0, end: 0)
      cursor.enterItem()
      cursor.advance()
      let found = cursor.skipClosingBrackets(of: [outer, bracket])
      #expect(found == isClosed)
    }
  }
}
