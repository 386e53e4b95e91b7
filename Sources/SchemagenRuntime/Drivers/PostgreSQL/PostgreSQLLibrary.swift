/// The functions of the installed libpq.
///
/// A class, because its function tables have one address as long as the program runs.
final class PostgreSQLLibrary: Sendable {
  let functions: PostgreSQLFunctions
  /// The functions that rows use; never freed.
  nonisolated(unsafe) let results: UnsafePointer<PostgreSQLResultFunctions>
  /// The parameters that a connection URL may have.
  let keywords: Set<String>

  /// The library, loaded on first use.
  static func load() throws -> PostgreSQLLibrary {
    try loaded.get()
  }

  private static let loaded = Result { try PostgreSQLLibrary(files: standardFiles) }

  /// File names on Linux and macOS; Homebrew does not link its `libpq` into the common folders.
  static let standardFiles = [
    "libpq.so.5", "libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib",
    "/usr/local/opt/libpq/lib/libpq.5.dylib", "/opt/homebrew/lib/libpq.5.dylib",
  ]

  init(files: [String]) throws {
    let library = try DynamicLibrary(
      firstOf: files, name: "libpq",
      help: "install libpq5 (Debian, Ubuntu), libpq (Fedora) or libpq (Homebrew)")
    functions = try PostgreSQLFunctions(library)
    let table = UnsafeMutablePointer<PostgreSQLResultFunctions>.allocate(capacity: 1)
    table.initialize(to: try PostgreSQLResultFunctions(library))
    results = UnsafePointer(table)
    let options = functions.defaultOptions()
    // `ssl=true` is accepted in a URL only.
    keywords = Set(PostgreSQLConnectionOption.all(in: options).map(\.keyword) + ["ssl"])
    functions.freeOptions(options)
  }
}
