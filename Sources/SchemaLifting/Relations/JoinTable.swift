import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// A table that is exactly the join table of an implicit many-to-many relation.
struct JoinTable {
  let table: Table
  /// What column `A` references.
  let a: ForeignKey
  /// What column `B` references.
  let b: ForeignKey

  /// The name of the relation.
  var relation: String { String(table.name.name.dropFirst()) }

  /// - Parameters:
  ///   - table: The table.
  ///   - tables: The tables that it may reference.
  ///   - names: What the schema calls them.
  /// - Returns: `nil` for a table that lowering would not make.
  init?(
    _ table: Table, among tables: TablesByName, _ names: LiftedNames, _ naming: DatabaseNaming
  ) {
    let name = table.name.name
    guard name.hasPrefix("_"), name.utf8.count > 1, table.comment == nil,
      table.columns.map(\.name) == ["A", "B"], table.checks.isEmpty, table.triggers.isEmpty,
      table.columns.allSatisfy({
        !$0.isNullable && $0.defaultValue == nil && $0.generatedExpression == nil
          && $0.comment == nil
      }), table.foreignKeys.count == 2, Self.holdsPairs(table, naming)
    else { return nil }
    func key(_ column: String) -> ForeignKey? {
      table.foreignKeys.first { key in
        key.columns == [column] && key.onDelete == .cascade && key.onUpdate == .cascade
          && key.name == naming.joinTableForeignKey(table: name, isFirst: column == "A")
      }
    }
    guard let a = key("A"), let b = key("B") else { return nil }
    for (key, column) in [(a, table.columns[0]), (b, table.columns[1])] {
      guard let target = tables[key.referencedTable],
        target.primaryKey?.columns == key.referencedColumns,
        target.column(named: key.referencedColumns.first ?? "")?.type == column.type,
        target.name.schema == table.name.schema || key.columns != ["A"]
      else { return nil }
    }
    let models = [names.model(a.referencedTable), names.model(b.referencedTable)]
    // Column `A` is that of the model whose name comes first.
    guard !models[1].utf8.lexicographicallyPrecedes(models[0].utf8) else { return nil }
    self.table = table
    self.a = a
    self.b = b
  }

  /// Whether it has the indexes of a join table: a key of both columns and one of the second.
  private static func holdsPairs(_ table: Table, _ naming: DatabaseNaming) -> Bool {
    let name = table.name.name
    var indexes = table.indexes
    if let key = table.primaryKey {
      guard key.columns == ["A", "B"] else { return false }
    } else {
      let pairs = indexes.firstIndex {
        $0.isUnique && $0.predicate == nil && $0.columnNames == ["A", "B"]
          && $0.name.isExactly(naming.joinTableKey(table: name, isPrimaryKey: false))
      }
      guard let pairs else { return false }
      indexes.remove(at: pairs)
    }
    return indexes == [
      TableIndex(name: naming.joinTableIndex(table: name), columns: [IndexColumn("B")])
    ]
  }
}
