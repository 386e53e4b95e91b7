import SchemaDiagnostics
import Testing

@Suite("Fixes")
struct FixTests {
  private func fix(_ edits: (Int, Int, String)...) -> Fix {
    Fix(
      "Change it",
      edits.map { Fix.Edit(SourceSpan(file: 0, start: $0.0, end: $0.1), with: $0.2) })
  }

  private func apply(_ fixes: Fix..., to text: String = "abcdef") -> String {
    let sources = SourceSet([SourceFile(path: "a", text: text), SourceFile(path: "b", text: "x")])
    let result = sources.applying(fixes)
    #expect(result.files[1].bytes == Array("x".utf8))
    return String(decoding: result.files[0].bytes, as: UTF8.self)
  }

  @Test("edits replace, insert and remove anywhere in a file")
  func edits() {
    #expect(apply() == "abcdef")
    #expect(apply(fix((4, 5, ""), (0, 1, "AA")), fix((2, 2, "-"))) == "AAb-cdf")
    #expect(apply(fix((6, 6, "!"))) == "abcdef!")
  }

  @Test("insertions at one place keep their order")
  func order() {
    #expect(apply(fix((3, 3, "1")), fix((3, 3, "2")), fix((3, 3, "3"))) == "abc123def")
  }

  @Test("a fix that overlaps another is left out as a whole")
  func overlap() {
    #expect(apply(fix((0, 3, "x")), fix((2, 4, "y"), (5, 6, "z"))) == "xdef")
    #expect(apply(fix((0, 3, "x")), fix((3, 4, "y"))) == "xyef")
  }

  @Test("an edit beyond the end of the file is applied at the end")
  func outside() {
    #expect(apply(fix((10, 20, "!"))) == "abcdef!")
  }
}
