import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

@testable import SQLiteIntrospection

/// What SQLite itself says of a table, and what its text says to the parser, as the same lines.
enum SQLiteView {
  /// By the pragmas.
  static func pragmas(of table: String, on connection: DatabaseConnection) throws -> [String] {
    let name = "'\(table.replacing("'", with: "''"))'"
    let columns = try SQLiteStage.lines(
      """
      SELECT 'column', name, upper(type), "notnull", dflt_value, pk, hidden
      FROM pragma_table_xinfo(\(name))
      """, on: connection)
    let indexes = try SQLiteStage.lines(
      """
      SELECT 'index', "unique", origin, partial, (SELECT group_concat(part, ', ') FROM
        (SELECT coalesce(name, '()') || ' ' || "desc" || ' '
          || CASE WHEN name IS NULL THEN '' ELSE upper(coll) END AS part
          FROM pragma_index_xinfo(list.name) WHERE key ORDER BY seqno))
      FROM pragma_index_list(\(name)) AS list
      """, on: connection)
    let keys = try SQLiteStage.lines(
      """
      SELECT 'foreign key', "table", group_concat("from" || ' ' || coalesce("to", '-'), ', '),
        on_update, on_delete
      FROM (SELECT * FROM pragma_foreign_key_list(\(name)) ORDER BY id, seq) GROUP BY id, "table"
      """, on: connection)
    return columns + (indexes + keys).sorted()
  }

  /// By the text of the table and those of its indexes.
  static func texts(
    _ table: SQLiteTableDefinition, _ indexes: [SQLiteIndexDefinition]
  ) throws -> [String] {
    let key = table.primaryKey
    let keyNames = (key?.parts ?? []).map { SQLiteName($0.column ?? "") }
    let columns = try table.columns.map { column in
      let place = keyNames.firstIndex(of: SQLiteName(column.name)).map { $0 + 1 } ?? 0
      let isForced = (table.isWithoutRowid || table.isStrict && !table.numbersRows) && place > 0
      let hidden = column.generatedExpression == nil ? 0 : column.isVirtual ? 2 : 3
      return
        "column|\(column.name)|\(column.type.uppercasedASCII)|\(column.isNotNull || isForced ? 1 : 0)|"
        + "\(try defaultText(column) ?? "-")|\(place)|\(hidden)"
    }
    let all = table.allConstraints
    var lines = table.indexedKeys(among: all).map { key in
      "index|1|\(key.isPrimary ? "pk" : "u")|0|\(parts(key.key.parts, of: table))"
    }
    lines += indexes.map { index in
      "index|\(index.isUnique ? 1 : 0)|c|\(index.predicate == nil ? 0 : 1)|"
        + parts(index.parts, of: table)
    }
    for case .foreignKey(let key) in all.map(\.kind) {
      let pairs = key.columns.enumerated().map { place, column in
        let to = place < key.referencedColumns.count ? key.referencedColumns[place] : "-"
        return "\(table.column(named: column)?.name ?? column) \(to)"
      }
      lines.append(
        "foreign key|\(key.table)|\(pairs.joined(separator: ", "))|\(key.onUpdate.sqlWords)|"
          + "\(key.onDelete.sqlWords)")
    }
    return columns + lines.sorted()
  }

  private static func parts(_ parts: [SQLiteKeyPart], of table: SQLiteTableDefinition) -> String {
    parts.map { part in
      guard let column = part.column.flatMap({ table.column(named: $0) }) else {
        return "() \(part.isDescending ? 1 : 0) "
      }
      let collation = table.collation(of: part).uppercasedASCII
      return "\(column.name) \(part.isDescending ? 1 : 0) \(collation)"
    }.joined(separator: ", ")
  }

  /// The default in the words of the text, as `dflt_value` has it.
  private static func defaultText(_ column: SQLiteColumnDefinition) throws -> String? {
    let given = column.constraints.last { if case .defaultValue = $0.kind { true } else { false } }
    guard let given else { return nil }
    var tokens = try SQLiteTokens(given.text.string)
    tokens.position = 1
    if tokens.next?.kind == .openingParenthesis { return tokens.inside(try tokens.parentheses()) }
    return tokens.text(1..<tokens.tokens.count).string
  }
}

extension String {
  /// The text with ASCII letters in upper case, as SQLite's `upper` has it.
  var uppercasedASCII: String {
    String(decoding: utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }
}
