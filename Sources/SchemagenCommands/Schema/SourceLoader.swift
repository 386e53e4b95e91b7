import SchemaDiagnostics
import SchemagenMigrator

/// Reads the files of a schema.
struct SourceLoader {
  /// The world that the files lie in.
  let context: CommandContext

  /// Reads all files of a schema.
  ///
  /// - Throws: What the system said about a file that cannot be read.
  func load(_ location: SchemaLocation) throws -> SourceSet {
    var files: [SourceFile] = []
    for path in location.files {
      files.append(try load(path))
    }
    return SourceSet(files)
  }

  private func load(_ path: String) throws -> SourceFile {
    let shown = context.shown(path)
    let bytes = try FileContents.read(path, as: shown)
    guard bytes.count < Int(Int32.max) else {
      throw CommandFailure(
        "\(shown) is larger than 2 GB.", help: "Split the schema into several files.")
    }
    // https://www.sqlite.org/fileformat2.html#magic_header_string
    guard !bytes.starts(with: "SQLite format 3\0".utf8) else {
      throw CommandFailure(
        "\(shown) is a SQLite database, not a schema.",
        help: "Name a .prisma file, or a folder of them; --url names a database.")
    }
    return SourceFile(path: shown, bytes: Self.withoutByteOrderMark(bytes))
  }

  /// The bytes without the mark that some editors put in front.
  static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
