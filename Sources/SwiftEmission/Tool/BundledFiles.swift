import DatabaseTypes
import MigrationFiles

/// The files of a migrations folder that a program needs to apply its migrations.
struct BundledFiles: Equatable {
  /// One file.
  struct File: Equatable {
    /// Its path in the migrations folder.
    let path: String
    let text: String
    /// The checksum of a script.
    var checksum: String?
  }

  private(set) var files: [File] = []
  /// The paths, in messages, of scripts whose statements are still to be written.
  private(set) var blank: [String] = []

  /// Reads the files, and refuses what a migrator would refuse.
  ///
  /// - Parameters:
  ///   - folder: The migrations folder; one that is missing has no files.
  ///   - dialects: The databases of the schema, for each of which a migration has a script.
  /// - Throws: What is wrong with the folder.
  init(
    of folder: MigrationFolder, for dialects: [Dialect]
  ) throws(MigrationListing.Problem) {
    guard let listing = try MigrationListing(folder) else { return }
    if listing.isPrisma { files.append(File(path: MigrationFileName.prismaLock, text: "")) }
    var headers: [(id: String, header: MigrationHeader)] = []
    for id in listing.ids {
      for dialect in dialects { _ = try listing.script(of: id, for: dialect) }
      for name in listing.files(of: id) where Self.isBundled(name) {
        let (file, header) = try Self.file(name, of: id, listing, in: folder)
        files.append(file)
        guard let header else { continue }
        headers.append((id, header))
        if HandWritten.isBlank(Array(file.text.utf8)) {
          blank.append(folder.displayPath(of: name, in: id))
        }
      }
    }
    try listing.check(headers)
  }

  /// Whether a migrator reads a file of a migration.
  static func isBundled(_ name: String) -> Bool {
    MigrationFileName.isScript(name) || MigrationFileName.isDown(name)
      || name == MigrationFileName.changes
  }

  private static func file(
    _ name: String, of id: String, _ listing: MigrationListing, in folder: MigrationFolder
  ) throws(MigrationListing.Problem) -> (File, MigrationHeader?) {
    let bytes = try listing.contents(of: name, in: id)
    let shown = folder.displayPath(of: name, in: id)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(shown) }
    if bytes.contains(0) { throw .hasNUL(shown) }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || 9...13 ~= $0 }) { throw .empty(shown) }
    var file = File(path: "\(id)/\(name)", text: text)
    guard MigrationFileName.isScript(name) else { return (file, nil) }
    file.checksum = MigrationChecksum.of(bytes)
    return (file, try listing.header(of: id, name, bytes))
  }
}
