import SchemaDiagnostics
import SchemagenMigrator

/// Reads the files of a schema.
struct SourceLoader {
  let context: CommandContext

  /// Reads all files of a schema.
  ///
  /// - Throws: An error for a file that cannot be read.
  func load(_ location: SchemaLocation) throws -> SourceSet {
    var files: [SourceFile] = []
    for path in location.files {
      files.append(try load(path))
    }
    return SourceSet(files)
  }

  private func load(_ path: String) throws -> SourceFile {
    let displayPath = context.displayPath(path)
    let bytes = try FileContents.read(path, as: displayPath)
    guard bytes.count < Int(Int32.max) else {
      throw CommandFailure(
        "\(displayPath) is larger than 2 GB.", help: "Split the schema into several files.")
    }
    // https://www.sqlite.org/fileformat2.html#magic_header_string
    guard !bytes.starts(with: "SQLite format 3\0".utf8) else {
      throw CommandFailure(
        "\(displayPath) is a SQLite database, not a schema.",
        help: "Name a .prisma file or a folder of them; --url is for databases.")
    }
    return SourceFile(path: displayPath, bytes: Self.withoutByteOrderMark(bytes))
  }

  /// The bytes without the byte order mark that some editors write.
  static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
