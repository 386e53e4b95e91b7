import SQLLexicon

extension SQLStatement {
  /// Whether it only changes its session, so that another session needs it again: `SET` and `RESET` of
  /// PostgreSQL, `PRAGMA`, `ATTACH` and `DETACH` of SQLite.
  var isSessionSetting: Bool {
    switch keywords.first {
    case "SET": !starts(with: "SET", "LOCAL") && !starts(with: "SET", "CONSTRAINTS")
    case "RESET", "PRAGMA", "ATTACH", "DETACH": true
    default: false
    }
  }
}
