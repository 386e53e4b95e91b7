/// `schemagen db`: the commands about a live database.
enum DatabaseCommand {
  static let description = CommandDescription(
    ["db"], summary: "Look at a live database",
    examples: [.init("schemagen db drift", "compare the database with what its migrations made")],
    subcommands: [DriftCommand.description])
}
