/// A line outside of blocks that is a statement of SQL or of a programming language.
enum ForeignStatement {
  /// What to do instead, if the token begins such a statement.
  static func help(at cursor: TokenCursor) -> String? {
    let token = cursor.token
    // No keyword is longer, and a word may be as long as the file.
    guard token.kind == .word, token.end - token.start < 32 else { return nil }
    switch cursor.text(of: token).uppercased() {
    case "CREATE", "ALTER", "DROP", "INSERT", "SELECT", "UPDATE", "DELETE", "PRAGMA":
      return "SQL goes into migrations; a schema declares a table with `model Name {`."
    case "IMPORT", "EXPORT", "INCLUDE", "REQUIRE", "USE":
      return "Remove it: all files of a schema are read together."
    default: return nil
    }
  }
}
