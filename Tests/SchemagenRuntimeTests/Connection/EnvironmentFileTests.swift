import Testing

@testable import SchemagenRuntime

@Suite("Parsing an .env file")
struct EnvironmentFileTests {
  @Test(".env files have names, values, quotes and comments")
  func syntax() {
    let file = EnvironmentFile(
      """
      # a comment
      A=one
      export B = two words # and a comment
      C='$A # kept' # gone
      D="line\\n\\"two\\""
      E=postgres://h/d?x=1#y
      F=
      not an entry
      G="two
      lines"
      """)
    #expect(
      file.values == [
        "A": "one", "B": "two words", "C": "$A # kept", "D": "line\n\"two\"",
        "E": "postgres://h/d?x=1#y", "F": "", "G": "two\nlines",
      ])
    #expect(file.problems.map(\.line) == [8])
    #expect(file.lines["A"] == 2 && file.lines["G"] == 9)
  }

  @Test(
    "a line that says no value names its line and its variable, and not the value",
    arguments: [
      ("A=1\n\nURL postgres://u:secret@h/d?x=1\n", 3, "There is no `=` after URL."),
      ("URL: postgres://u:secret@h/d\n", 1, "There is no `=` after URL."),
      ("export URL postgres://u:secret@h/d", 1, "There is no `=` after URL."),
      ("B=\"two\nlines\"\r\nURL=\"secret\r\n", 3, "The value of URL has no closing quote."),
      ("URL='secret\nB='x'\n", 1, "The value of URL has no closing quote."),
      ("URL=\"secret\"secret\n", 1, "The value of URL goes on after its closing quote."),
    ])
  func problems(text: String, line: Int, message: String) {
    let problem = EnvironmentFile(text).problem(with: "URL")
    #expect(problem?.line == line)
    #expect(problem?.message == message)
  }

  @Test("a byte order mark and spaces around = are no part of a name")
  func names() {
    #expect(EnvironmentFile("\u{FEFF}A = 1\nB.c-d=2\n= 3").values == ["A": "1", "B.c-d": "2"])
  }

  @Test("values in .env expand variables of the environment and of the file")
  func expansion() {
    let file = EnvironmentFile(
      "A=x\nB=${A}-$HOST-$NONE-${NONE}\nC=pa$$word", environment: ["HOST": "h"])
    #expect(file.values["B"] == "x-h-$NONE-${NONE}")
    #expect(file.values["C"] == "pa$$word")
  }

  @Test("Windows line endings in .env are not part of a value")
  func lineEnds() {
    #expect(EnvironmentFile("A=1\r\nB=\"2\"\r\n").values == ["A": "1", "B": "2"])
  }
}
