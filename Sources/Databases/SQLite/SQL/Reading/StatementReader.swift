import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Reads what a statement of a script does to the objects of a database:
/// <https://www.sqlite.org/lang.html>.
///
/// SQLite has taken the statement once, so the reader asks what it does rather than whether it is
/// right.
struct StatementReader {
  let text: String
  var cursor: StatementCursor

  init(_ text: String) {
    self.text = text
    cursor = StatementCursor(text, rules: .sqlite)
  }

  mutating func actions() -> [ScriptAction] {
    let first = cursor.word
    cursor.advance()
    switch first {
    case "CREATE": return create()
    case "ALTER": return alterTable()
    case "DROP": return drop()
    case "INSERT", "REPLACE": return [insertion()]
    case "DELETE": return [deletion()]
    case "WITH": return [query()]
    case "UPDATE": return [.passing(.rows)]
    case "PRAGMA", "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ANALYZE",
      "VACUUM", "REINDEX", "EXPLAIN":
      return [.nothing]
    case "ATTACH", "DETACH": return [.passing(.server)]
    default: return [.unknown]
    }
  }

  /// Reads a name; the database before it is the one that the script runs in.
  mutating func name() -> QualifiedName? {
    cursor.qualifiedName().map { QualifiedName($0.name) }
  }

  func drop(_ object: ScriptObject) -> String {
    "DROP \(object.kind.words.uppercased()) \(SQLQuoting.identifier(object.name.name))"
  }

  /// To rebuild a table, its rows are copied: `INSERT INTO "new_User" … SELECT … FROM "User"`.
  private mutating func insertion() -> ScriptAction {
    let target = target()
    if let target, isBookkeeping(of: target) { return .nothing }
    guard let target, cursor.skip(to: "SELECT"), cursor.skip(to: "FROM"),
      let source = name()
    else { return .passing(.rows) }
    return .copyRows(into: target, from: source)
  }

  /// The table of an `INSERT`.
  private mutating func target() -> QualifiedName? {
    if cursor.take("OR") { cursor.advance() }
    _ = cursor.take("INTO")
    return name()
  }

  private mutating func query() -> ScriptAction {
    guard cursor.skip(to: "INSERT") else { return .passing(.rows) }
    return target().map(isBookkeeping) ?? false ? .nothing : .passing(.rows)
  }

  private mutating func deletion() -> ScriptAction {
    _ = cursor.take("FROM")
    return name().map(isBookkeeping) ?? false ? .nothing : .passing(.rows)
  }

  /// Whether the rows are those of the checks of a generated script, or the counter that it hands over to the
  /// new table of one that it rebuilds.
  private func isBookkeeping(of table: QualifiedName) -> Bool {
    table.name.hasPrefix(ScriptChecks.prefix)
      || table.name == "sqlite_sequence" && text.contains("'\(Renderer.copyPrefix)")
  }

  private mutating func alterTable() -> [ScriptAction] {
    guard cursor.take("TABLE"), let table = name() else { return [.unknown] }
    let object = ScriptObject(.table, table)
    let change = ScriptAction.alter(object, sql: text)
    if cursor.take("RENAME", "TO") {
      return cursor.identifier().map { [.rename(object, to: $0, sql: text)] } ?? [.unknown]
    }
    if cursor.take("RENAME") {
      _ = cursor.take("COLUMN")
      guard let former = cursor.identifier(), cursor.take("TO"), let name = cursor.identifier()
      else { return [.unknown] }
      return [change, .renameColumn(former, of: table, to: name)]
    }
    if cursor.take("ADD") {
      _ = cursor.take("COLUMN")
      return [change] + parts(cursor, of: table, isInline: true)
    }
    guard cursor.take("DROP") else { return [.unknown] }
    _ = cursor.take("COLUMN")
    guard let column = cursor.identifier() else { return [.unknown] }
    return [change, .dropColumn(column, of: table, cascades: false)]
  }

  private mutating func drop() -> [ScriptAction] {
    let kind = ScriptObject.Kind(cursor.word.lowercased())
    cursor.advance()
    _ = cursor.take("IF", "EXISTS")
    return name().map { [.drop(ScriptObject(kind, $0), cascades: false)] } ?? [.unknown]
  }
}
