import MigrationFiles
package import ProjectFiles

extension MigrationBundle: MigrationSource {
  package var displayPath: String { folder }

  package func names() throws(FileError) -> [String]? {
    entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func files(of migration: String) throws(FileError) -> [String]? {
    guard let files = entries[migration], !files.isEmpty else { return nil }
    return files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func contents(of file: String, in migration: String) throws(FileError) -> [UInt8]? {
    self.file(file, in: migration).map { Array($0.text.utf8) }
  }

  package func knownChecksum(of file: String, in migration: String) -> String? {
    self.file(file, in: migration)?.checksum
  }

  private func file(_ name: String, in migration: String) -> File? {
    entries[migration]?.first { $0.name == name }
  }
}
