import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Searches a table that is about to be rebuilt for what the schema does not know, and the new table
/// would therefore not have.
struct UnknownObjects {
  let step: AlterTable

  /// What is found, by the word that the search gives it, and what the error then says.
  static let kinds: [(word: String, meaning: String)] =
    [
      ("object", "a column, trigger or index"), ("unique key", "UNIQUE"),
      ("foreign key", "a foreign key"), ("primary key", "the primary key"),
      ("generated column", "a computed column"), ("required column", "NOT NULL"),
    ] + words.map { ($0, $0) }

  /// Words of a `CREATE TABLE` whose meaning no pragma tells:
  /// <https://www.sqlite.org/lang_createtable.html>.
  private static let words = [
    "CHECK", "COLLATE", "STRICT", "WITHOUT", "CONFLICT", "DEFERRABLE", "AUTOINCREMENT",
  ]

  private var before: Table { step.table.before }
  private var name: SQL { "\(literal: step.table.after.name.name)" }

  /// Queries that give a word of `reasons` and a name for each thing found.
  var searches: [SQL] { [objects, columns, uniqueKeys, foreignKeys, wordsInText] }

  /// The known names, each once; names that only look the same are two.
  private static func list(_ names: [String]) -> SQL {
    .literals(Set(names.map { Exact($0) }).map(\.wrappedValue).sorted())
  }

  private var objects: SQL {
    let tables = [before, step.table.after]
    let known = tables.flatMap { $0.indexes.map(\.name) + $0.triggers.map(\.name) }
    let others: SQL = known.isEmpty ? "" : " AND name NOT IN (\(Self.list(known)))"
    return
      "SELECT 'object', name FROM sqlite_master WHERE tbl_name = \(name) COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL\(others)"
  }

  /// Column names ignore case, and hidden columns are generated:
  /// <https://www.sqlite.org/pragma.html#pragma_table_xinfo>.
  private var columns: SQL {
    let keys = before.primaryKey?.columns ?? []
    let computed = before.columns.filter { $0.generatedExpression != nil }.map(\.name)
    let required = before.columns.filter { !$0.isNullable }.map(\.name) + keys
    func isUnknown(among names: [String]) -> SQL {
      names.isEmpty ? "true" : "name COLLATE NOCASE NOT IN (\(SQL.literals(names)))"
    }
    let kind: SQL =
      "CASE WHEN \(isUnknown(among: before.columns.map(\.name))) THEN 'object' WHEN hidden > 1 AND \(isUnknown(among: computed)) THEN 'generated column' WHEN pk > 0 AND \(isUnknown(among: keys)) THEN 'primary key' WHEN \"notnull\" AND \(isUnknown(among: required)) THEN 'required column' END"
    return
      "SELECT kind, name FROM (SELECT \(kind) AS kind, name FROM pragma_table_xinfo(\(name))) WHERE kind IS NOT NULL"
  }

  /// Keys that the table declares itself; those of the schema are indexes with a name.
  private var uniqueKeys: SQL {
    let known = [before, step.table.after].flatMap(\.indexes).filter {
      $0.isUnique && $0.expression == nil && $0.predicate == nil
    }.map { $0.columnNames.joined(separator: ",") }
    let key: SQL =
      "(SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno))"
    let others: SQL =
      known.isEmpty
      ? "" : " AND \(key) COLLATE NOCASE NOT IN (\(Self.list(known)))"
    return
      "SELECT 'unique key', \(key) FROM pragma_index_list(\(name)) AS list WHERE origin = 'u'\(others)"
  }

  /// A key that names no columns of its target references the primary key:
  /// <https://www.sqlite.org/foreignkeys.html#fk_indexes>.
  private var foreignKeys: SQL {
    let known = before.foreignKeys.flatMap { key -> [String] in
      zip(key.columns, key.referencedColumns).flatMap { pair in
        ["\(pair.1)", ""].map { target in
          [
            key.referencedTable.name, pair.0, target, "\(key.onUpdate.sqlWords)",
            "\(key.onDelete.sqlWords)",
          ].joined(separator: "|")
        }
      }
    }
    let key: SQL =
      "\"table\" || '|' || \"from\" || '|' || coalesce(\"to\", '') || '|' || on_update || '|' || on_delete"
    let others: SQL =
      known.isEmpty
      ? "" : " WHERE (\(key)) COLLATE NOCASE NOT IN (\(Self.list(known)))"
    return "SELECT 'foreign key', \(key) FROM pragma_foreign_key_list(\(name))\(others)"
  }

  /// A word that the schema does not expect is searched as a word; one that it expects is counted,
  /// because it may be there once more.
  private var wordsInText: SQL {
    let expected = Self.searchable(Renderer().createTable(before).text)
    let unexpected = Self.words.filter { !Self.holds(expected, word: $0) }
    // A table numbers one column only.
    let counted = Self.words.filter { !unexpected.contains($0) && $0 != "AUTOINCREMENT" }
    let counts = counted.map { word -> SQL in
      let many: SQL = "(length(said) - length(replace(said, \(literal: word), '')))"
      let most = expected.ranges(of: word).count * word.count
      return "word.column1 = \(literal: word) AND \(many) > \(number: most)"
    }
    let isWord: SQL =
      "(' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_\"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_\"]' || word.column1 || '\"*')"
    let isUnexpected: SQL =
      "word.column1 IN (\(SQL.literals(unexpected))) AND \(isWord)"
    let rows = SQL.join((unexpected + counted).map { "(\(literal: $0))" })
    let text: SQL =
      "SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = \(name) COLLATE NOCASE"
    return
      "SELECT word.column1, said FROM (\(text)), (VALUES \(rows)) AS word WHERE \(SQL.join([isUnexpected] + counts, by: " OR "))"
  }

  /// `RESTRICT` contains `STRICT`.
  private static func searchable(_ text: String) -> String {
    text.uppercased().replacing("RESTRICT", with: "")
  }

  /// Whether a text has a word, which is not a name in quotes.
  private static func holds(_ text: String, word: String) -> Bool {
    let padded = " \(text) "
    func isPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    return padded.ranges(of: word).contains { range in
      let (before, after) = (
        padded[padded.index(before: range.lowerBound)], padded[range.upperBound]
      )
      return !isPart(before) && !isPart(after) && !(before == "\"" && after == "\"")
    }
  }

}
