import SQLLexicon

/// A name as SQLite compares it: the case of ASCII letters means nothing
/// (<https://www.sqlite.org/c3ref/stricmp.html>).
struct SQLiteName: Hashable {
  private let folded: Exact<String>

  init(_ name: String) {
    folded = Exact(SQLLexicalRules.sqlite.folded(quotedName: name))
  }

  /// Whether two names are the same.
  static func areSame(_ left: String, _ right: String) -> Bool {
    // Folding keeps the length and changes one bit, so nearly all other names differ without it.
    guard left.utf8.count == right.utf8.count else { return false }
    for (byte, other) in zip(left.utf8, right.utf8) where byte | 0x20 != other | 0x20 {
      return false
    }
    return left.isExactly(right) || SQLiteName(left) == SQLiteName(right)
  }

  /// Whether a name is one of SQLite's own: <https://www.sqlite.org/lang_createtable.html>.
  static func isInternal(_ name: String) -> Bool {
    areSame(String(decoding: name.utf8.prefix(7), as: UTF8.self), "sqlite_")
  }
}
