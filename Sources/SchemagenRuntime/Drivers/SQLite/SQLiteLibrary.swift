/// The functions of the installed SQLite library.
///
/// A class, because its function tables have one address as long as the program runs.
final class SQLiteLibrary: Sendable {
  let functions: SQLiteFunctions
  /// The functions that rows use; never freed.
  nonisolated(unsafe) let columns: UnsafePointer<SQLiteColumnFunctions>

  /// The library, loaded on first use.
  static func load() throws -> SQLiteLibrary {
    try loaded.get()
  }

  private static let loaded = Result { try SQLiteLibrary(files: standardFiles) }

  /// File names on Linux and macOS.
  static let standardFiles = [
    "libsqlite3.so.0", "libsqlite3.so", "/usr/lib/libsqlite3.dylib", "libsqlite3.dylib",
  ]

  /// 3.35.0, which introduced `RETURNING`: <https://www.sqlite.org/lang_returning.html>
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
