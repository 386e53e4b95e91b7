import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Searches the tables that are about to be rebuilt for what the schema does not know, and the new
/// tables would therefore not have.
struct UnknownObjects {
  let rebuilt: [AlterTable]
  /// The renames before: SQLite changes the targets of foreign keys along, also that of a table which
  /// is dropped under a temporary name.
  let renames: [RenameTable]

  private var words: TableWords {
    let tables = rebuilt.flatMap { [$0.table.before, $0.table.after] }
    return TableWords(
      known: tables.map { Renderer().createTable($0) }
        + renames.map { "\(identifier: $0.names.after.name)" })
  }

  /// Fails with the first thing that is not known.
  ///
  /// Names ignore case, and hidden columns are computed
  /// (<https://www.sqlite.org/pragma.html#pragma_table_xinfo>). Keys of origin `u` are those that the
  /// table declares itself.
  var check: SQL {
    let words = words
    let known = rebuilt.map { step in
      let name = step.table.after.name.name
      let facts = facts(of: step) + words.facts(of: Renderer().createTable(step.table.before))
      return lines(Self.distinct(facts).map { "(\(literal: name), \(literal: $0))" })
    }
    let insertion = ScriptChecks.refuse(
      "'unknown to the schema: ' || part || ' of table ' || tab",
      from:
        "found\n  WHERE (lower(tab), lower(part)) NOT IN (SELECT lower(tab), lower(part) FROM known)"
    )
    return """
      WITH RECURSIVE known (tab, part) AS (VALUES
          \(SQL.join(known, by: ",\n    "))),
        tabs AS (SELECT DISTINCT tab FROM known),
        \(words.search),
        found (tab, part) AS (
          SELECT tab, type || ' ' || name FROM tabs JOIN sqlite_master ON lower(tbl_name) = lower(tab)
            WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
          UNION ALL SELECT tab, 'column ' || name FROM tabs, pragma_table_xinfo(tab)
          UNION ALL SELECT tab, 'NOT NULL ' || name FROM tabs, pragma_table_xinfo(tab) WHERE "notnull"
          UNION ALL SELECT tab, 'primary key ' || name FROM tabs, pragma_table_xinfo(tab) WHERE pk
          UNION ALL SELECT tab, 'computed column ' || name FROM tabs, pragma_table_xinfo(tab) WHERE hidden > 1
          UNION ALL SELECT tab, 'UNIQUE ' || (SELECT group_concat(name) FROM pragma_index_info(list.name))
            FROM tabs, pragma_index_list(tab) AS list WHERE origin = 'u'
          UNION ALL SELECT tab, 'foreign key ' || "from" || ' to ' || "table" || '.' || coalesce("to", '')
            || ' ' || on_update || ' ' || on_delete FROM tabs, pragma_foreign_key_list(tab)
          UNION ALL \(words.counts))
      \(insertion)
      """
  }

  /// What the schema knows of a table, in the words of the search.
  private func facts(of step: AlterTable) -> [String] {
    let before = step.table.before
    let tables = [before, step.table.after]
    let keys = before.primaryKey?.columns ?? []
    let columns = before.columns.flatMap { column -> [String] in
      let isKey = keys.contains(column.name)
      return [
        "column \(column.name)", column.isNullable && !isKey ? nil : "NOT NULL \(column.name)",
        isKey ? "primary key \(column.name)" : nil,
        column.generatedExpression == nil ? nil : "computed column \(column.name)",
      ].compactMap(\.self)
    }
    let indexes = tables.flatMap(\.indexes)
    let uniques = indexes.filter {
      $0.isUnique && $0.expression == nil && $0.predicate == nil
    }.map { "UNIQUE \($0.columnNames.joined(separator: ","))" }
    return columns + indexes.map { "index \($0.name)" }
      + tables.flatMap(\.triggers).map { "trigger \($0.name)" } + uniques
      + before.foreignKeys.flatMap(facts)
  }

  /// A key that names no columns of its target references the primary key:
  /// <https://www.sqlite.org/foreignkeys.html#fk_indexes>.
  private func facts(of key: ForeignKey) -> [String] {
    let moved = renames.filter { $0.names.before == key.referencedTable }.map(\.names.after)
    return zip(key.columns, key.referencedColumns).flatMap { column, target in
      ([key.referencedTable] + moved).flatMap { table in
        [target, ""].map { target in
          "foreign key \(column) to \(table.name).\(target) "
            + "\(key.onUpdate.sqlWords) \(key.onDelete.sqlWords)"
        }
      }
    }
  }

  private static func distinct(_ facts: [String]) -> [String] {
    var seen: Set<Exact<String>> = []
    return facts.filter { seen.insert(Exact($0)).inserted }
  }

  /// Elements on lines of about a hundred characters.
  private func lines(_ elements: [SQL]) -> SQL {
    var lines: [[SQL]] = [[]]
    var length = 0
    for element in elements {
      let size = element.text.count + 2
      if length + size > 96, length > 0 {
        lines.append([])
        length = 0
      }
      lines[lines.count - 1].append(element)
      length += size
    }
    return .join(lines.map { SQL.join($0) }, by: ",\n    ")
  }
}
