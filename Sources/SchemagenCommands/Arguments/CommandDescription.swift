/// The name, options and operands of a command: enough to parse its arguments and print its help.
struct CommandDescription: Sendable {
  /// The words that name it (`["migrate", "deploy"]`); none for the tool itself.
  let path: [String]
  /// What it does, in a few words, for the list of commands.
  let summary: String
  /// More about it, for its own help.
  let discussion: String
  /// How its help shows the operands, such as `[FILE …]`; `nil` when it takes none.
  let operands: String?
  /// The options that this command alone accepts.
  let options: [Option]
  /// Command lines for its help.
  let examples: [Example]
  let subcommands: [CommandDescription]
  /// Makes the command that runs; `nil` for a group that only has subcommands.
  let make: (@Sendable (ParsedArguments) throws(UsageError) -> any Command)?

  /// A command line and what it does.
  struct Example: Sendable {
    let line: String
    let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  init(
    _ path: [String], summary: String, discussion: String = "", operands: String? = nil,
    options: [Option] = [], examples: [Example], subcommands: [CommandDescription] = [],
    make: (@Sendable (ParsedArguments) throws(UsageError) -> any Command)? = nil
  ) {
    self.path = path
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
    self.subcommands = subcommands
    self.make = make
  }

  /// The last word of its name.
  var name: String { path.last ?? "schemagen" }

  /// How it is called on a command line.
  var invocation: String { (["schemagen"] + path).joined(separator: " ") }

  /// The subcommand of a name.
  func subcommand(named name: String) -> CommandDescription? {
    subcommands.first { $0.name == name }
  }

  /// The option of a name, among its own and the common ones.
  func option(named name: String) -> Option? {
    options.first { $0.name == name } ?? Option.common.first { $0.name == name }
  }
}
