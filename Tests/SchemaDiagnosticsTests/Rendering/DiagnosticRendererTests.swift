import SchemaDiagnostics
import Testing

@Suite("Diagnostics as text")
struct DiagnosticRendererTests {
  private let code = DiagnosticCode("S999")

  private func render(
    _ text: String, _ start: Int, _ end: Int, notes: [Diagnostic.Note] = [], help: String? = nil,
    color: Bool = false
  ) -> String {
    let file = SourceFile(path: "schema/a.prisma", text: text)
    let span = SourceSpan(file: 0, start: start, end: end)
    let diagnostic = Diagnostic(code, "It is wrong.", at: span, notes: notes, help: help)
    return DiagnosticRenderer(sources: SourceSet([file]), usesColor: color).render(diagnostic)
  }

  @Test("place, message, code, line and mark")
  func plain() {
    #expect(
      render("model A {\n  id Intt\n}\n", 15, 19, help: "Did you mean `Int`?") == """
        schema/a.prisma:2:6: error: It is wrong. [S999]
        2 |   id Intt
          |      ^^^^
        help: Did you mean `Int`?

        """)
  }

  @Test("a note shows the other place")
  func notes() {
    let note = Diagnostic.Note("first defined here", at: SourceSpan(file: 0, start: 0, end: 1))
    #expect(
      render("a\nb\n", 2, 3, notes: [note]) == """
        schema/a.prisma:2:1: error: It is wrong. [S999]
        2 | b
          | ^
        schema/a.prisma:1:1: note: first defined here
        1 | a
          | ^

        """)
  }

  @Test("the mark stands below its text whatever comes before")
  func alignment() {
    #expect(mark(below: "\tx", at: 1) == ["  x", "  ^"])
    #expect(mark(below: "日本x", at: 6) == ["日本x", "    ^"])
    #expect(mark(below: "e\u{301}x", at: 3) == ["e\u{301}x", " ^"])
    #expect(mark(below: "😀x", at: 4) == ["😀x", "  ^"])
  }

  private func mark(below line: String, at offset: Int) -> [Substring] {
    render(line, offset, offset + 1).split(separator: "\n").dropFirst().map { $0.dropFirst(4) }
  }

  @Test("what could fool a terminal is not printed")
  func safety() {
    let text = render("\u{1B}[31mred \u{202E}reversed\u{7}", 0, 1)
    #expect(text.contains("\u{FFFD}[31mred \u{FFFD}reversed\u{FFFD}"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("a very long line is cut around the mark")
  func longLine() {
    let text = String(repeating: "a", count: 5_000)
    let lines = render(text, 2_500, 2_502).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 250 })
    #expect(lines[0].hasPrefix("schema/a.prisma:1:2501: error:"))
    #expect(lines[2].hasSuffix(" ^^"))
    #expect(lines[1].hasPrefix("1 | …aaa"))
  }

  @Test("a span of several lines is marked on its first, an empty one by one caret")
  func spans() {
    #expect(render("ab\ncd\n", 1, 5).contains("1 | ab\n  |  ^\n"))
    #expect(render("ab\n", 2, 2).contains("1 | ab\n  |   ^\n"))
    #expect(render("", 0, 0).contains("1 |\n  | ^\n"))
  }

  @Test("colour is only there when asked for")
  func color() {
    #expect(render("ab", 0, 1, color: true).contains("\u{1B}[1;31merror: \u{1B}[0m"))
  }

  @Test("no diagnostics are no text, and several have an empty line between them")
  func several() {
    let file = SourceFile(path: "a", text: "a")
    let renderer = DiagnosticRenderer(sources: SourceSet([file]))
    let diagnostic = Diagnostic(
      code, "Odd.", at: SourceSpan(file: 0, start: 0, end: 1), severity: .warning)
    #expect(renderer.render([]) == "")
    let one = renderer.render(diagnostic)
    #expect(one.hasPrefix("a:1:1: warning: Odd. [S999]\n"))
    #expect(renderer.render([diagnostic, diagnostic]) == one + "\n" + one)
  }
}
