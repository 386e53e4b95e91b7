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
    let (before, after) = (TableMarks(of: existing.tables), TableMarks(of: live))
    var marked: [TableMarks.Mark: [Table]] = [:]
    for table in added {
      for mark in after.marks(of: table) { marked[mark, default: []].append(table) }
    }
    var matches: [(old: Table, new: QualifiedName)] = []
    for table in lost {
      var found: Set<QualifiedName> = []
      for mark in before.marks(of: table) {
        // Columns alone tell nothing where several tables have them, or another mark is there.
        if case .columns = mark, !found.isEmpty || marked[mark]?.count != 1 { continue }
        for other in marked[mark] ?? [] where mark.isEnough(for: table, as: other) {
          if found.insert(other.name).inserted { matches.append((table, other.name)) }
        }
      }
    }
    // What may be one of several is left alone.
    let olds = Dictionary(grouping: matches) { $0.old.name }
    let news = Dictionary(grouping: matches, by: \.new)
    names = matches.filter { olds[$0.old.name]?.count == 1 && news[$0.new]?.count == 1 }
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
}
