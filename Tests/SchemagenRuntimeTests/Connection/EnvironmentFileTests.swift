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
