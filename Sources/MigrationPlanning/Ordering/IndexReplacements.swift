import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// Finds tables whose old indexes can be dropped after the new ones are built.
///
/// `DROP INDEX` locks out readers until the transaction ends, `CREATE INDEX` only writers: in the
/// other order readers would wait while the new indexes are built.
struct IndexReplacements {
  /// The names that indexes get, with their database schema.
  private let newNames: Set<QualifiedName>

  init(_ diff: SchemaDiff) {
    var names: Set<QualifiedName> = []
    for table in diff.createdTables {
      for index in table.indexes { names.insert(table.name.renamed(index.name)) }
    }
    for table in diff.tables {
      for case .index(let edit) in table.changes {
        guard let index = edit.after else { continue }
        names.insert(table.table.after.name.renamed(index.name))
      }
    }
    newNames = names
  }

  /// Whether nothing of a table changes but its indexes, and no name is needed twice.
  func canDropLate(on table: TableDiff) -> Bool {
    let name = table.table.after.name
    return table.changes.allSatisfy { change in
      switch change {
      case .index(.drop(let index)): !newNames.contains(name.renamed(index.name))
      case .index: true
      case .column, .constraint, .trigger, .comment: false
      }
    }
  }
}
