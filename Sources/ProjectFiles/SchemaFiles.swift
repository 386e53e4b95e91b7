import Foundation

/// The files of a schema: which they are, and what is in them.
package struct SchemaFiles {
  /// The absolute paths of the files, in path order.
  package let paths: [String]
  /// The folders that files may be added to, the schema's own folder first.
  package let folders: [String]

  /// Looks for the schema files below a folder: all whose names end in `.prisma`, links followed,
  /// folders called `migrations` and hidden ones left out.
  ///
  /// - Parameters:
  ///   - folder: An absolute path.
  ///   - shown: How messages name a path.
  /// - Throws: ``SchemaFileError`` for a link that leads nowhere, ``FileError`` for a folder that
  ///   cannot be read.
  package init(in folder: String, shown: (String) -> String = { $0 }) throws {
    do throws(SchemaWalkFailure) {
      let walk = try SchemaWalk(folder)
      paths = walk.files
      folders = walk.folders
    } catch {
      let path = shown(error.path)
      switch error.problem {
      case .unreadable: throw FileError(.list, path: path, code: error.code)
      case .danglingLink(let destination):
        throw SchemaFileError.danglingLink(path: path, destination: destination, code: error.code)
      case .notRegular: throw SchemaFileError.notRegular(path: path)
      }
    }
  }

  /// The path without links, or the path itself where the system does not know.
  package static func resolved(_ path: String) -> String { SchemaWalk.resolved(path) }

  /// Whether a file of this name belongs to a schema.
  package static func isSchemaFile(_ name: String) -> Bool { SchemaWalk.isSchemaFile(name) }

  /// The text of a schema file, without the mark that some editors put in front.
  ///
  /// - Parameters:
  ///   - path: The file to read.
  ///   - shown: How messages name it, when not by its path.
  /// - Throws: ``FileError`` or ``SchemaFileError``.
  package static func read(_ path: String, as shown: String? = nil) throws -> [UInt8] {
    let shown = shown ?? path
    let bytes = try contents(of: path, as: shown)
    // https://www.sqlite.org/fileformat2.html#magic_header_string
    guard !bytes.starts(with: "SQLite format 3\0".utf8) else {
      throw SchemaFileError.database(path: shown)
    }
    return withoutByteOrderMark(bytes)
  }

  /// The most bytes of one file; people write far less.
  package static let sizeLimit = 64 << 20

  private static func contents(of path: String, as shown: String) throws -> [UInt8] {
    do throws(FileError) {
      return try FileContents.read(path, as: shown, limit: sizeLimit)
    } catch {
      switch error.code {
      case EFBIG: throw SchemaFileError.tooLarge(path: shown)
      case FileError.notRegular: throw SchemaFileError.notRegular(path: shown)
      default: throw error
      }
    }
  }

  /// The bytes without the mark that some editors put in front.
  package static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
