/// The name by which SQLite opens a file that nothing changes.
///
/// Such a file is read without locks, and no files are made beside it, whatever its journal mode:
/// <https://www.sqlite.org/c3ref/open.html#coreuriqueryparameters>.
enum SQLiteFileName {
  /// The flag for names that are URIs.
  static let isURI: Int32 = 0x40

  /// The URI of a file that nothing changes.
  static func immutable(_ path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return "file:" + escaped + "?immutable=1"
  }
}
