import CanonicalJSON
import ProjectFiles

/// What `migrate` wrote into the folder of a migration, and for which database.
///
/// It lies there as a hidden file until the migration is applied. As long as it is true, the migration is
/// as the tool wrote it, so that the next `migrate` may replace it.
struct WrittenRecord: Equatable {
  /// The name of the file, which `sha256sum --check` can read.
  static let fileName = ".written"

  /// The database that the migration was written for, without a password.
  let database: String
  /// A line for each file: its SHA-256 and its name.
  private let lines: [String]

  /// The record of some files.
  init(of files: [(name: String, bytes: [UInt8])], for database: String) {
    self.database = database
    lines = files.map { "\(SHA256.hexDigest(of: $0.bytes))  \($0.name)" }.sorted()
  }

  /// Reads the record of a folder; nil without one.
  init?(in folder: String) {
    let path = FilePath.join(folder, Self.fileName)
    guard let bytes = try? FileContents.read(path, as: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix(Self.mark) else { return nil }
    database = String(first.dropFirst(Self.mark.count))
    self.lines = Array(lines.dropFirst())
  }

  /// The content of the file.
  var text: String { ([Self.mark + database] + lines).map { $0 + "\n" }.joined() }

  /// Whether the folder has exactly the files of the record.
  func isTrue(of folder: String) -> Bool {
    guard let names = try? FileSystem.names(in: folder) else { return false }
    let files = names.compactMap { name in
      (try? FileContents.read(FilePath.join(folder, name), as: name)).map {
        (name: name, bytes: $0)
      }
    }
    return files.count == names.count && WrittenRecord(of: files, for: database) == self
  }

  /// Removes the records of migrations that are applied.
  static func remove(from ids: [String], in workspace: MigrationWorkspace) {
    for id in ids {
      let folder = FilePath.join(workspace.migrationsPath, id)
      // One that stays is no longer true of the database, which the next run sees.
      try? FileSystem.remove(FilePath.join(folder, fileName))
    }
  }

  private static let mark = "# written for "
}
