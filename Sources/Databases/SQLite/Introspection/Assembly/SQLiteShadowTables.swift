import SQLLexicon

/// Finds the tables in which virtual tables keep their content:
/// <https://www.sqlite.org/vtab.html#the_xshadowname_method>.
///
/// The names are those of the modules that are part of SQLite. `PRAGMA table_list` knows the same modules,
/// and only those that are loaded.
struct SQLiteShadowTables {
  private static let suffixes: [String: [String]] = [
    "fts3": ["content", "docsize", "segdir", "segments", "stat"],
    "fts4": ["content", "docsize", "segdir", "segments", "stat"],
    "fts5": ["config", "content", "data", "docsize", "idx"],
    "rtree": ["node", "parent", "rowid"],
    "rtree_i32": ["node", "parent", "rowid"],
    "geopoly": ["node", "parent", "rowid"],
  ]

  private var owners: [SQLiteName: String] = [:]

  /// Takes note of a virtual table.
  mutating func add(_ name: String, module: String) {
    for suffix in Self.suffixes[module.lowercased()] ?? [] {
      owners[SQLiteName("\(name)_\(suffix)")] = name
    }
  }

  /// The virtual table whose content a table holds; `nil` for a table of its own.
  func owner(of table: String) -> String? {
    owners.isEmpty ? nil : owners[SQLiteName(table)]
  }
}
