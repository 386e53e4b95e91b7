/// The functions of the SQLite library that is installed.
///
/// A class, because its function tables stay at one place in memory for as long as the program
/// runs.
final class SQLiteLibrary: Sendable {
  let functions: SQLiteFunctions
  /// Where rows find their functions; never freed.
  nonisolated(unsafe) let columns: UnsafePointer<SQLiteColumnFunctions>

  /// The library, loaded when it is asked for first.
  static func load() throws -> SQLiteLibrary {
    try loaded.get()
  }

  private static let loaded = Result { try SQLiteLibrary(files: standardFiles) }

  /// File names on Linux and macOS.
  static let standardFiles = [
    "libsqlite3.so.0", "libsqlite3.so", "/usr/lib/libsqlite3.dylib", "libsqlite3.dylib",
  ]

  /// 3.35.0, which brought `RETURNING`: <https://www.sqlite.org/lang_returning.html>
  private static let oldestVersion: Int32 = 3_035_000

  init(files: [String]) throws {
    let library = try DynamicLibrary(
      firstOf: files, name: "libsqlite3",
      help:
        "install libsqlite3-0 (Debian, Ubuntu), sqlite-libs (Fedora) or sqlite (Homebrew)"
    )
    functions = try SQLiteFunctions(library)
    guard functions.libraryVersion() >= Self.oldestVersion else {
      throw DatabaseError(
        .missingLibrary, "the installed libsqlite3 is older than 3.35 and has no RETURNING",
        help: "install a newer version of it")
    }
    let table = UnsafeMutablePointer<SQLiteColumnFunctions>.allocate(capacity: 1)
    table.initialize(to: try SQLiteColumnFunctions(library))
    columns = UnsafePointer(table)
  }
}
