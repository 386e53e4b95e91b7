package import ProjectFiles

/// Where the files of migrations are: in a folder of a disk, or in the program itself.
package protocol MigrationSource: Sendable {
  /// What messages call the migrations folder.
  var displayPath: String { get }

  /// What is in the migrations folder, sorted by the bytes of the names; `nil` when there is no such
  /// folder.
  ///
  /// - Throws: What the system said.
  func names() throws(FileError) -> [String]?

  /// The names of a migration's files, sorted by their bytes; `nil` when this is no folder.
  ///
  /// - Throws: What the system said.
  func files(of migration: String) throws(FileError) -> [String]?

  /// The bytes of a migration's file; `nil` when there is no such file.
  ///
  /// - Throws: What the system said.
  func contents(of file: String, in migration: String) throws(FileError) -> [UInt8]?

  /// The checksum of a script where it is known without reading it.
  func knownChecksum(of file: String, in migration: String) -> String?
}

extension MigrationSource {
  /// The path of a migration's file in messages.
  package func displayPath(of file: String, in migration: String) -> String {
    FilePath.join(displayPath(of: migration), file)
  }

  /// The path of a migration in messages.
  package func displayPath(of migration: String) -> String {
    FilePath.join(displayPath, migration)
  }
}
