import ProjectFiles

/// Where a schema lies: its files, and the folder that everything beside it is found from.
struct SchemaLocation: Equatable, Sendable {
  /// The absolute paths of the files, in the order in which they are read.
  let files: [String]
  /// The absolute path of the folder that holds the schema.
  let folder: String

  /// Where its migrations lie unless `--migrations` says otherwise.
  var migrations: String { FilePath.join(folder, "migrations") }

  /// How messages name the schema.
  func shown(in context: CommandContext) -> String {
    files.count == 1 ? context.displayPath(files[0]) : context.displayPath(folder)
  }
}
