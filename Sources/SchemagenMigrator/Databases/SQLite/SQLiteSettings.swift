import SQLLexicon
import SchemagenRuntime

/// The settings of a connection that a script may change, to give them back after it.
struct SQLiteSettings {
  /// Those that every script may change by what surrounds it.
  private static let always = ["foreign_keys", "legacy_alter_table", "busy_timeout"]

  /// Those of a connection, and not of the file: <https://www.sqlite.org/pragma.html>. Not among them is
  /// `defer_foreign_keys`, which ends with a transaction and forgets violations when it is set back before.
  private static let ofConnection: Set<String> = [
    "analysis_limit", "automatic_index", "cache_size", "cache_spill", "cell_size_check",
    "checkpoint_fullfsync", "count_changes", "empty_result_callbacks", "full_column_names",
    "fullfsync", "hard_heap_limit", "ignore_check_constraints",
    "journal_size_limit", "locking_mode", "mmap_size", "query_only", "read_uncommitted",
    "recursive_triggers", "reverse_unordered_selects", "secure_delete", "short_column_names",
    "soft_heap_limit", "synchronous", "temp_store", "threads", "trusted_schema",
    "wal_autocheckpoint", "writable_schema",
  ]

  private let values: [(name: String, value: String)]

  /// Reads the settings before a script changes them.
  ///
  /// - Parameters:
  ///   - statements: The script; only a `PRAGMA` of it can change a setting.
  ///   - connection: The connection.
  init(changedBy statements: [SQLStatement], on connection: DatabaseConnection) {
    let changed = Set(statements.compactMap(Self.setting)).intersection(Self.ofConnection)
    values = (Self.always + changed.sorted()).compactMap { name in
      let value = try? connection.first(BoundStatement(sql: "PRAGMA \(name)")) {
        try Self.text(of: &$0)
      }
      return value.map { (name, $0) }
    }
  }

  /// Makes all settings what they were.
  ///
  /// In a transaction `foreign_keys` stays what it is: <https://www.sqlite.org/pragma.html#pragma_foreign_keys>.
  func restore(on connection: DatabaseConnection) {
    for (name, value) in values.reversed() {
      try? connection.run(script: "PRAGMA \(name) = \(value)")
    }
  }

  /// The name in `PRAGMA name = value`, `PRAGMA main.name(value)`; nil for other statements.
  private static func setting(_ statement: SQLStatement) -> String? {
    guard statement.starts(with: "PRAGMA") else { return nil }
    let parts = statement.text.dropFirst("PRAGMA".count).lowercased()
      .prefix { $0 != "=" && $0 != "(" }
      .split { $0 == "." || $0.isWhitespace || $0 == "\"" }
    return parts.last.map(String.init)
  }

  private static func text(of row: inout DatabaseRow) throws -> String {
    if let number = try? row.read(0, as: Int.self) { return String(number) }
    return try row.read(0, as: String.self)
  }
}
