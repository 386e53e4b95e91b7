import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon

/// What a table keeps when it is renamed.
struct TableMarks {
  /// A thing that another table is unlikely to have.
  enum Mark: Hashable {
    /// The name of a primary key or an index, which only one table of a database schema has.
    case key(Exact<String>)
    /// A foreign key of another table that references it.
    case reference(from: QualifiedName, columns: [Exact<String>])
    /// All columns.
    case columns(Set<Exact<String>>)

    /// Whether two tables that share it are the same table.
    func isEnough(for old: Table, as new: Table) -> Bool {
      guard old.name.schema == new.name.schema else { return false }
      if case .columns(let names) = self { return names.count > 2 }
      let (before, after) = (Set(old.columns.map(\.$name)), Set(new.columns.map(\.$name)))
      return before.intersection(after).count * 2 >= max(before.count, after.count)
    }
  }

  private let hasNames: Bool
  private var references: [QualifiedName: [Mark]] = [:]

  /// - Parameter state: The tables that reference each other.
  init(of state: DatabaseSchema) {
    hasNames = state.dialect.types.capabilities.namesPrimaryKeys
    for table in state.tables {
      for key in table.foreignKeys where key.referencedTable != table.name {
        references[key.referencedTable, default: []].append(
          .reference(from: table.name, columns: key.columns.map { Exact($0) }))
      }
    }
  }

  /// The marks of a table.
  func marks(of table: Table) -> [Mark] {
    let primary = hasNames ? [table.primaryKey?.name].compactMap(\.self) : []
    return (primary + table.indexes.map(\.name)).map { .key(Exact($0)) }
      + (references[table.name] ?? []) + [.columns(Set(table.columns.map(\.$name)))]
  }
}
