import DatabaseTypes
import MigrationFiles
import ProjectFiles
import SchemagenMigrator

/// A migration written by hand that gets a later time: its files, with the header that belongs there.
struct MovedMigration {
  let former: String
  let migration: PlannedMigration

  /// Reads the files of a migration.
  ///
  /// - Parameters:
  ///   - former: The migration as it is.
  ///   - timestamp: Its new time.
  ///   - hashes: The hash of the state where it is from now on, for each dialect.
  /// - Throws: A failure when a file cannot be read or is not UTF-8.
  init(
    _ former: Migration, to timestamp: String, at hashes: [Dialect: String],
    in workspace: MigrationWorkspace
  ) throws {
    self.former = former.id
    let id = timestamp + former.id.dropFirst(MigrationName.timestampLength)
    let folder = FilePath.join(workspace.migrationsPath, former.id)
    let shown = FilePath.join(workspace.migrationsDisplayPath, former.id)
    var files: [(name: String, text: String)] = []
    for name in try FileSystem.names(in: folder, as: shown) {
      let place = FilePath.join(shown, name)
      var bytes = try FileContents.read(FilePath.join(folder, name), as: place)
      if MigrationFileName.isScript(name) || MigrationFileName.isDown(name) {
        let dialect = workspace.dialects.first { name.hasSuffix(".\($0.rawValue).sql") }
        let hash = (dialect ?? workspace.dialects.first).flatMap { hashes[$0] }
        bytes = MigrationHeader.moving(bytes, to: id, at: hash ?? "")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure("\(place) is not UTF-8, so it cannot be moved.")
      }
      files.append((name, text))
    }
    migration = PlannedMigration(id: id, files: files)
  }
}
