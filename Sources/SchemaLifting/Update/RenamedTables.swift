package import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon
package import SchemaDiagnostics
import SchemaSyntax

/// The tables of a schema that its database has under other names.
///
/// Their models stay as they are written, with another `@@map`. A table is the same one if it has at
/// least half of the columns, and a key or an index with the same name, or a foreign key of another table
/// that references it as before; or if it has just the same columns, and more than two of them.
package struct RenamedTables {
  private let existing: ExistingSchema
  /// The name in the database of each renamed table.
  private var names: [(old: Table, new: QualifiedName)] = []

  /// - Parameters:
  ///   - existing: The schema.
  ///   - live: The tables of its database.
  package init(_ existing: ExistingSchema, in live: DatabaseSchema) {
    self.existing = existing
    let (known, present) = (
      Set(existing.tables.tables.map(\.name)), Set(live.tables.map(\.name))
    )
    let lost = existing.tables.tables.filter { $0.model != nil && !present.contains($0.name) }
    let added = live.tables.filter { !known.contains($0.name) }
    if lost.isEmpty || added.isEmpty { return }
    let matches = lost.flatMap { table in
      added.filter { isSame(table, $0, in: live) }.map { (old: table, new: $0.name) }
    }
    names = matches.filter { match in
      matches.count { $0.old.name == match.old.name || $0.new == match.new } == 1
    }
  }

  /// The files of the schema with the new names; `nil` when no table is renamed.
  package var sources: SourceSet? {
    if names.isEmpty { return nil }
    let models = existing.modelDeclarations
    var edits = TextEdits(existing.sources)
    for (table, name) in names {
      guard let model = table.model, let declaration = models[model] else { continue }
      let written = declaration.attributes.first { $0.name.text == "map" }
      let text = "@@map(\(SchemaText.string(name.name)))"
      switch (written, model.isExactly(name.name)) {
      case (let written?, true): edits.removeLines(of: written.span)
      case (let written?, false): edits.replace(written.span, with: text)
      case (nil, true): break
      case (nil, false):
        let gap = declaration.attributes.isEmpty ? [""] : []
        edits.insert(gap + ["  " + text], aboveEndOf: declaration.span)
      }
    }
    return edits.applyInLayout()
  }

  /// A state with the names that the tables have in the database; their keys and indexes keep theirs,
  /// where the database knows any.
  package func renamed(in state: DatabaseSchema) -> DatabaseSchema {
    let capabilities = state.dialect.types.capabilities
    let naming = capabilities.naming
    let new = Dictionary(
      names.map { ($0.old.name, $0.new) }, uniquingKeysWith: { first, _ in first })
    var result = state
    for place in result.tables.indices {
      var table = result.tables[place]
      table.name = new[table.name] ?? table.name
      for key in table.foreignKeys.indices {
        let target = table.foreignKeys[key].referencedTable
        table.foreignKeys[key].referencedTable = new[target] ?? target
        if !capabilities.namesForeignKeys {
          table.foreignKeys[key].name = naming.foreignKey(
            table: table.name.name, columns: table.foreignKeys[key].columns)
        }
      }
      if !capabilities.namesPrimaryKeys {
        table.primaryKey?.name = naming.primaryKey(table: table.name.name)
      }
      result.tables[place] = table
    }
    return result
  }

  /// The renames, a phrase each.
  package var descriptions: [String] {
    names.map { table, name in
      "rename table \"\(table.name)\" to \"\(name)\"; its model is still \(table.displayName)"
    }
  }

  private func isSame(_ old: Table, _ new: Table, in live: DatabaseSchema) -> Bool {
    guard old.name.schema == new.name.schema else { return false }
    let (before, after) = (Set(old.columns.map(\.$name)), Set(new.columns.map(\.$name)))
    let common = before.intersection(after).count
    if hasSameKey(old, new) || isReferencedAsBefore(old, new, in: live) {
      return common * 2 >= max(before.count, after.count)
    }
    return before == after && common > 2
  }

  private func hasSameKey(_ old: Table, _ new: Table) -> Bool {
    let hasNames = existing.tables.dialect.types.capabilities.namesPrimaryKeys
    func keys(_ table: Table) -> Set<Exact<String>> {
      let primary = hasNames ? table.primaryKey.map { [$0.name] } ?? [] : []
      return Set((primary + table.indexes.map(\.name)).map(Exact.init))
    }
    return !keys(old).isDisjoint(with: keys(new))
  }

  /// Whether a foreign key of another table moved from one to the other.
  private func isReferencedAsBefore(_ old: Table, _ new: Table, in live: DatabaseSchema) -> Bool {
    existing.tables.tables.contains { table in
      guard table.name != old.name, let now = live.tables.first(where: { $0.name == table.name })
      else { return false }
      return table.foreignKeys.contains { key in
        key.referencedTable == old.name
          && now.foreignKeys.contains {
            $0.referencedTable == new.name && $0.columns.isExactly(key.columns)
          }
      }
    }
  }
}
