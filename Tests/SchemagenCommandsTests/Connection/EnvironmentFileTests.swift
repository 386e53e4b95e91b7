import Testing

@testable import SchemagenCommands
@testable import SchemagenRuntime

@Suite("An .env file for the tool and for an application")
struct EnvironmentFileTests {
  @Test(
    "both read the same variables",
    arguments: [
      "A=one\nexport B = two words # comment\n#C=3\n",
      "A='$HOME # kept' # gone\nB=\"x\\n\\\"y\\\"\"\n",
      "A=postgres://h/d?x=1#y\nB=\nnot an entry\nC=`z`\n",
      "A=\"two\nlines\"\nB=$A-${A}-$NONE-$HOME\n",
      "DATABASE_URL=\"file:./app.db\"\r\nB=1\r\n", "A=\"open\nB=2", "",
    ])
  func agree(text: String) {
    let environment = ["HOME": "/home/me"]
    let tool = DotEnv(text, environment: environment)
    let application = EnvironmentFile(text, environment: environment)
    #expect(tool.values == application.values)
  }
}
