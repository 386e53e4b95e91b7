import DatabaseTypes

/// The table of contents of a dump, as `pg_restore --list` prints it.
struct DumpContents {
  private let lines: [Substring]

  /// - Parameter text: What `pg_restore --list` has printed.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The entries, without the number before each: `TABLE public User app`.
  private func entries(_ kind: String) -> [Substring] {
    lines.compactMap { line in
      guard !line.hasPrefix(";"), let start = line.firstRange(of: "; ") else { return nil }
      // Two numbers of the server come before the kind.
      let words = line[start.upperBound...].split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[2].hasPrefix(kind + " ") else { return nil }
      return words[2].dropFirst(kind.count + 1)
    }
  }

  /// How many tables there are, without those of histories.
  var tables: Int {
    entries("TABLE").count {
      !Self.isPart($0) && !$0.contains(" \(DatabaseNaming.historyTable) ")
    }
  }

  /// Whether there is a table, a view, a type or a function of a schema.
  func has(schema: String) -> Bool {
    Self.kinds.contains { kind in
      entries(kind).contains { !Self.isPart($0) && $0.hasPrefix(schema + " ") }
    }
  }

  /// The schemas of the tables.
  var schemas: [String] {
    let names = entries("TABLE").filter { !Self.isPart($0) }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    return Set(names).sorted()
  }

  /// The one schema that the dump is about, other than `public`; `nil` where it is about several, or where
  /// that cannot be told.
  var onlySchema: String? {
    let made = entries("SCHEMA")
    guard made.count == 1, made[0].hasPrefix("- ") else { return nil }
    let objects = Self.kinds.flatMap(entries).filter { !Self.isPart($0) }
    // An owner follows the name, and both may have spaces.
    let words = made[0].dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
    let names = words.indices.dropFirst().reversed().map { words[..<$0].joined(separator: " ") }
    return names.first { name in
      name != "public" && objects.allSatisfy { $0.hasPrefix(name + " ") }
    }
  }

  private static let kinds = [
    "TABLE", "VIEW", "TYPE", "FUNCTION", "SEQUENCE", "MATERIALIZED VIEW", "PROCEDURE", "AGGREGATE",
    "DOMAIN", "FOREIGN TABLE",
  ]

  /// The list without the entries that make schemas which are there already, and without the comments on
  /// extensions, which only their owner may write.
  func without(schemas: [String]) -> String {
    lines.filter { line in
      !line.contains(" COMMENT - EXTENSION ")
        && !schemas.contains { line.contains(" SCHEMA - \($0) ") && !line.contains(" COMMENT - ") }
    }.joined(separator: "\n")
  }

  /// `TABLE DATA`, `TABLE ATTACH`, `SEQUENCE OWNED BY` and `SEQUENCE SET` are entries of their own.
  private static func isPart(_ entry: Substring) -> Bool {
    ["DATA ", "ATTACH ", "OWNED BY ", "SET "].contains(where: entry.hasPrefix)
  }
}
