import ProjectFiles

/// The migrations of a folder as a part of the program, so that it runs where the folder is not.
///
/// The build plugin writes a value of it for each target that uses the plugin and depends on
/// `SchemagenMigrator`:
///
/// ```swift
/// try await Migrator(.bundled).deploy(to: database)
/// ```
///
/// It holds the bytes of the files at the time of the build. A database does not know the difference:
/// what was deployed from the folder is up to date for the bundle, and the other way round.
public struct MigrationBundle: Sendable {
  /// A file of a migration.
  struct File: Sendable {
    let name: String
    let text: String
    let checksum: String?
  }

  /// The folder that the files come from, as messages show it: its path in the package.
  public let folder: String
  /// Whether the schema has models, so that a bundle without migrations is a mistake.
  let schemaHasModels: Bool
  /// The files of each migration; of a file beside them, its name without files.
  private(set) var entries: [String: [File]] = [:]

  /// Collects files; for the code that the build plugin writes.
  ///
  /// - Parameters:
  ///   - folder: The folder that they come from, as messages show it.
  ///   - schemaHasModels: Whether the schema has models.
  ///   - files: Adds the files.
  public init(
    folder: String, schemaHasModels: Bool, files: (inout MigrationBundle) -> Void
  ) {
    self.folder = folder
    self.schemaHasModels = schemaHasModels
    files(&self)
  }

  /// Adds a file; for the code that the build plugin writes.
  ///
  /// - Parameters:
  ///   - path: Its path in the folder.
  ///   - checksum: The checksum of a script.
  ///   - text: Its text.
  public mutating func add(_ path: String, checksum: String? = nil, _ text: String) {
    let names = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = names.first else { return }
    let files = names.dropFirst().map { File(name: $0, text: text, checksum: checksum) }
    entries[first, default: []] += files
  }

  /// The names of its migrations, in their order.
  public var ids: [String] {
    entries.filter { !$0.value.isEmpty }.keys.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
