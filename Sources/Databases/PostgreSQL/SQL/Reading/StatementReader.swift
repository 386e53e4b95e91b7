import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Reads what a statement of a script does to the objects of a database:
/// <https://www.postgresql.org/docs/current/sql-commands.html>.
///
/// The server has taken the statement once, so the reader asks what it does rather than whether it is
/// right.
struct StatementReader {
  let text: String
  var cursor: StatementCursor

  init(_ text: String) {
    self.text = text
    cursor = StatementCursor(text, rules: .postgresql)
  }

  mutating func actions() -> [ScriptAction] {
    let first = cursor.word
    cursor.advance()
    switch first {
    case "CREATE": return create()
    case "ALTER": return alter()
    case "DROP": return drop()
    case "COMMENT": return comment()
    case "GRANT", "REVOKE": return privilege()
    case "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "TRUNCATE", "WITH": return [.passing(.rows)]
    case "DO", "CALL": return [.passing(.code)]
    case "SET", "RESET", "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT",
      "RELEASE", "LOCK", "ANALYZE", "ANALYSE", "VACUUM", "REINDEX", "REFRESH", "CLUSTER",
      "CHECKPOINT", "DISCARD", "SHOW", "EXPLAIN":
      return [.nothing]
    default: return [.unknown]
    }
  }

  // MARK: Names

  /// The kinds that are named by several words; the others are a single one.
  private static let longKinds = [
    ["MATERIALIZED", "VIEW"], ["RECURSIVE", "VIEW"], ["EVENT", "TRIGGER"],
    ["FOREIGN", "DATA", "WRAPPER"], ["FOREIGN", "TABLE"], ["TEXT", "SEARCH", "CONFIGURATION"],
    ["TEXT", "SEARCH", "DICTIONARY"], ["TEXT", "SEARCH", "PARSER"], ["TEXT", "SEARCH", "TEMPLATE"],
    ["CONSTRAINT", "TRIGGER"], ["OPERATOR", "CLASS"], ["OPERATOR", "FAMILY"],
    ["PROCEDURAL", "LANGUAGE"], ["ACCESS", "METHOD"],
  ]

  /// Reads a kind of object.
  mutating func kind() -> ScriptObject.Kind {
    let words: [String]
    if let long = Self.longKinds.first(where: { cursor.take($0) }) {
      words = long
    } else {
      words = [cursor.word]
      cursor.advance()
    }
    switch words.joined(separator: " ").lowercased() {
    case "recursive view": return .view
    case "constraint trigger": return .trigger
    case let name: return ScriptObject.Kind(name)
    }
  }

  /// Reads a name with its database schema.
  mutating func name() -> QualifiedName? {
    cursor.qualifiedName().map { QualifiedName($0.name, schema: $0.schema) }
  }

  /// `DROP …` for an object that is named by its kind and name alone.
  func drop(_ object: ScriptObject) -> String {
    "DROP \(object.kind.words.uppercased()) \(sql(object.name))"
  }

  /// A name in quotes.
  func sql(_ name: QualifiedName) -> String {
    ([name.schema].compactMap(\.self) + [name.name]).map(SQLQuoting.identifier)
      .joined(separator: ".")
  }
}
