import SQLLexicon

/// A name as SQLite compares it: the case of ASCII letters means nothing
/// (<https://www.sqlite.org/c3ref/stricmp.html>).
struct SQLiteName: Hashable {
  private let folded: Exact<String>

  init(_ name: String) {
    folded = Exact(SQLLexicalRules.sqlite.folded(quotedName: name))
  }
}
