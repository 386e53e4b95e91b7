package import DatabaseTypes
import SQLLexicon

/// Which foreign keys of a live database a schema can declare as relations.
///
/// The validator says the same of fields: a schema that it accepts has no other foreign keys.
package struct RelationRules {
  private let tables: [QualifiedName: Table]
  private let types: any TypeRules

  /// - Parameters:
  ///   - tables: The tables that a schema has models for.
  ///   - types: What their database says of types.
  package init(_ tables: [Table], types: any TypeRules) {
    self.tables = Dictionary(
      tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.types = types
  }

  /// Whether a table is one of them.
  package func knows(_ table: QualifiedName) -> Bool { tables[table] != nil }

  /// Whether a foreign key references a key of a table that is there, by columns of the same types, and
  /// its actions can be done.
  package func canDeclare(_ key: ForeignKey, of table: Table) -> Bool {
    guard let target = tables[key.referencedTable],
      key.columns.count == key.referencedColumns.count,
      target.hasKey(over: key.referencedColumns)
    else { return false }
    var columns: [Column] = []
    for (name, other) in zip(key.columns, key.referencedColumns) {
      guard let column = table.column(named: name), let other = target.column(named: other),
        !column.type.isList, !other.type.isList, isSameField(column.type, other.type)
      else { return false }
      columns.append(column)
    }
    return canAct(key, on: columns)
  }

  /// Columns that a schema declares by fields of one type, however a database calls their types.
  private func isSameField(_ one: ColumnType, _ other: ColumnType) -> Bool {
    if types.isSame(one, other) { return true }
    let scalar = types.field(of: types.usualType(of: one))?.scalar
    return scalar != nil && scalar == types.field(of: types.usualType(of: other))?.scalar
  }

  private func canAct(_ key: ForeignKey, on columns: [Column]) -> Bool {
    let setsNull = key.onDelete == .setNull || key.onUpdate == .setNull
    if setsNull, !types.capabilities.acceptsSetNullOnRequired,
      columns.contains(where: { !$0.isNullable })
    {
      return false
    }
    let setsColumns =
      ![.noAction, .restrict].contains(key.onUpdate)
      || [.setNull, .setDefault].contains(key.onDelete)
    return !setsColumns || columns.allSatisfy { $0.generatedExpression == nil }
  }
}

extension Table {
  /// Whether a key over all rows has exactly these columns.
  fileprivate func hasKey(over names: [String]) -> Bool {
    if let primaryKey, primaryKey.columns.isExactly(names) { return true }
    let wanted = Set(names.map(Exact.init))
    guard wanted.count == names.count else { return false }
    func isSame(_ columns: [String]) -> Bool {
      columns.count == names.count && Set(columns.map(Exact.init)) == wanted
    }
    return primaryKey.map { isSame($0.columns) } ?? false
      || indexes.contains {
        $0.isUnique && $0.predicate == nil && $0.expression == nil && isSame($0.columnNames)
      }
  }
}
