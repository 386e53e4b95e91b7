/// `schemagen db`: the commands about a live database.
enum DatabaseCommand {
  static let description = CommandDescription(
    ["db"], summary: "Read, compare, fill or change a live database",
    examples: [
      .init("schemagen db pull", "write a schema from the database"),
      .init("schemagen db push", "make a development database what the schema says"),
      .init("schemagen db drift", "compare the database with what its migrations made"),
    ],
    subcommands: [
      PullCommand.description, PushCommand.description, DriftCommand.description,
      SeedCommand.description, ExecuteCommand.description, HealthCommand.description,
      BackupCommand.description, RestoreCommand.description,
    ])
}
