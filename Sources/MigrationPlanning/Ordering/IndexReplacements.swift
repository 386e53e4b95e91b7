import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// Finds tables whose old indexes can be dropped after the new ones are built.
///
/// `DROP INDEX` locks out readers until the transaction ends, `CREATE INDEX` only writers: in the
/// other order readers would wait while the new indexes are built.
struct IndexReplacements {
  /// The names that tables, indexes and primary keys get: they share those of a database schema
  /// (<https://www.postgresql.org/docs/current/sql-createindex.html>).
  private let newNames: Set<QualifiedName>

  init(_ diff: SchemaDiff) {
    var names: Set<QualifiedName> = []
    for table in diff.createdTables {
      let parts = table.indexes.map(\.name) + [table.primaryKey?.name].compactMap(\.self)
      names.formUnion([table.name] + parts.map(table.name.renamed))
    }
    for table in diff.tables {
      let parts = table.changes.compactMap(\.newRelationName)
      names.formUnion(parts.map(table.table.after.name.renamed))
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

extension TableChange {
  /// The name that an index or a primary key gets.
  fileprivate var newRelationName: String? {
    switch self {
    case .index(let edit): edit.after?.name
    case .constraint(.add(let constraint)):
      constraint.sharesNamesWithIndexes ? constraint.name : nil
    case .constraint(.rename(let constraint)):
      constraint.after.sharesNamesWithIndexes ? constraint.after.name : nil
    case .constraint(.drop), .column, .trigger, .comment: nil
    }
  }
}
