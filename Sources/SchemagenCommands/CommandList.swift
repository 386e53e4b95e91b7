/// All commands of the tool.
enum CommandList {
  /// The tool itself.
  static let root = CommandDescription(
    [], summary: "Generate migration SQL and Swift code from one schema file",
    discussion: """
      Edit schema/schema.prisma, then run `schemagen migrate`: it writes a migration for
      you to review, applies it to the development database, and lists what changed.
      """,
    examples: [
      .init(
        "schemagen migrate --name add_posts", "write and apply a migration after editing the schema"
      ),
      .init("schemagen migrate deploy", "apply committed migrations in production"),
    ],
    subcommands: [
      InitCommand.description, MigrateCommand.description, DiffCommand.description,
      ValidateCommand.description, ExplainCommand.description, FormatCommand.description,
      GenerateCommand.description, DatabaseCommand.description,
    ])
}
