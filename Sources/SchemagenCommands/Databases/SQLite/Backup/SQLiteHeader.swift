import Foundation
import ProjectFiles

/// The first bytes of a SQLite file, which say how long it is.
///
/// <https://www.sqlite.org/fileformat2.html#the_database_header>
struct SQLiteHeader {
  /// What every SQLite file starts with.
  static let magic = Array("SQLite format 3\0".utf8)

  private let bytes: [UInt8]
  private let size: Int
  private let shown: String

  /// Reads the start of a file.
  ///
  /// - Throws: A `FileError`.
  init(_ path: String, as shown: String) throws {
    let file = try FileStart(path, as: shown)
    bytes = file.bytes
    size = file.size
    self.shown = shown
  }

  /// Checks that no page is missing.
  ///
  /// - Throws: A failure.
  func check() throws {
    // The file of a database in which nothing was ever written.
    if size == 0 { return }
    guard bytes.starts(with: Self.magic), bytes.count >= 32 else {
      throw CommandFailure("\(shown) is not a SQLite file.")
    }
    let stored = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = stored == 1 ? 65_536 : stored
    let pages = bytes[28..<32].reduce(0) { $0 << 8 | Int($1) }
    guard size < pages * pageSize else { return }
    throw CommandFailure(
      "\(shown) is cut off: it has \(size) of \(pages * pageSize) bytes.",
      help: "Use another backup, or copy the file again.")
  }
}
