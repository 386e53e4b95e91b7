import Testing

@testable import SchemagenCommands

@Suite("Parsing a command line")
struct ArgumentParserTests {
  static let name = Option("name", .required(valueName: "NAME"), help: "A name")
  static let drop = Option(
    "drop", .required(valueName: "WHAT"), isRepeatable: true, help: "What goes")
  static let root = CommandDescription(
    [], summary: "A tool", examples: [],
    subcommands: [
      CommandDescription(
        ["migrate"], summary: "Migrate", options: [name, drop], examples: [],
        subcommands: [
          CommandDescription(["migrate", "deploy"], summary: "Deploy", examples: []),
          CommandDescription(["migrate", "status"], summary: "Status", examples: []),
        ]),
      CommandDescription(["format"], summary: "Format", operands: "[FILE …]", examples: []),
    ])

  private func parse(_ line: String) throws(UsageError) -> ParsedArguments {
    let words = line.split(separator: " ").map(String.init)
    return try ArgumentParser.parse(words, root: Self.root).arguments
  }

  @Test("the value of an option follows a space or an equals sign")
  func values() throws {
    #expect(try parse("migrate --name a").value(Self.name) == "a")
    #expect(try parse("migrate --name=a=b").value(Self.name) == "a=b")
    #expect(try parse("migrate --name=").value(Self.name)?.isEmpty == true)
  }

  @Test("an option that is given twice replaces its first value, or adds to it")
  func repetition() throws {
    let arguments = try parse("migrate --name a --drop x --name b --drop y")
    #expect(arguments.value(Self.name) == "b")
    #expect(arguments.values(Self.drop) == ["x", "y"])
  }

  @Test("common options may come before the command")
  func order() throws {
    let arguments = try parse("--schema s migrate --json deploy --no-input")
    #expect(arguments.command == ["migrate", "deploy"])
    #expect(arguments.value(.schema) == "s")
    #expect(arguments.has(.json) && arguments.has(.noInput))
  }

  @Test("everything after a double dash is an operand")
  func operands() throws {
    #expect(try parse("format a -- --check -x").operands == ["a", "--check", "-x"])
  }

  @Test("--color takes a value with or without an equals sign, or no value")
  func choice() throws {
    #expect(try parse("--color migrate").value(.color) == "always")
    #expect(try parse("--color never migrate").value(.color) == "never")
    #expect(try parse("--color=auto migrate").value(.color) == "auto")
  }

  @Test(
    "a usage error names the wrong word and suggests the closest one",
    arguments: [
      ("migrat", "Unknown command `migrat`.", "Did you mean `migrate`?"),
      (
        "migrate apply", "`migrate` has no subcommand `apply`.",
        "The commands are `deploy`, `status`."
      ),
      ("migrate depoly", "`migrate` has no subcommand `depoly`.", "Did you mean `deploy`?"),
      ("migrate --nmae x", "`schemagen migrate` has no option `--nmae`.", "Did you mean `--name`?"),
      ("migrate --name", "--name needs a value: --name NAME.", ""),
      ("migrate --name --json", "--name needs a value: --name NAME.", ""),
      ("migrate --json=yes", "--json takes no value, but was given `yes`.", ""),
      ("format --color=pink", "--color cannot be `pink`: --color[=always|never|auto].", ""),
      ("migrate deploy now", "`schemagen migrate deploy` does not accept the argument `now`.", ""),
      ("migrate --name x deploy", "`schemagen migrate deploy` has no option `--name`.", ""),
      ("migrate -x", "`schemagen migrate` has no option -x.", ""),
    ])
  func usage(line: String, message: String, help: String) {
    do throws(UsageError) {
      _ = try parse(line)
      Issue.record("no error")
    } catch {
      #expect(error.message == message)
      #expect(help.isEmpty || error.help.first == help)
    }
  }
}
