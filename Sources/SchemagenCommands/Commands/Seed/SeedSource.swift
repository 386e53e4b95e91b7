import DatabaseTypes
import ProjectFiles
import SchemaModel

/// Where the rows of a new database come from.
enum SeedSource {
  /// A shell command of the datasource, such as `swift run Seed`.
  case command(String)
  /// A script beside the schema.
  case script(path: String)

  /// The names of the script for a database, the one that is taken first in front.
  static func fileNames(for dialect: Dialect) -> [String] {
    ["seed.\(dialect.rawValue).sql", "seed.sql"]
  }

  /// The source for a schema: its datasource's `seed`, else a script in its folder; `nil` where there is
  /// neither.
  init?(_ datasource: Datasource, folder: String, dialect: Dialect) {
    if let command = datasource.seed, !command.allSatisfy(\.isWhitespace) {
      self = .command(command)
      return
    }
    let paths = Self.fileNames(for: dialect).map { FilePath.join(folder, $0) }
    guard let path = paths.first(where: { FileSystem.kind(of: $0) == .file }) else { return nil }
    self = .script(path: path)
  }
}
