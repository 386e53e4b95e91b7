import DatabaseTypes
import SQLLexicon

extension Table {
  /// Whether a unique index is a constraint, or a constraint is checked at another time than at once.
  fileprivate var hasMarks: Bool {
    indexes.contains { $0.isConstraint || $0.timing != nil }
      || foreignKeys.contains { $0.timing != nil }
  }
}

extension TableIndex {
  /// Whether a unique constraint can have such an index:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  fileprivate var canBeConstraint: Bool {
    isUnique && expression == nil && predicate == nil && method == .btree
      && columns.allSatisfy { $0.operatorClass == nil && !$0.isDescending }
  }
}

/// What databases have and schemas do not say of constraints.
extension DatabaseSchema {
  /// The state with marks on some unique indexes and foreign keys.
  ///
  /// - Parameters:
  ///   - isConstraint: Whether a unique index of a table belongs to a unique constraint.
  ///   - timing: When a constraint of a table is checked, by its name; `nil` for what is known already.
  package func marked(
    isConstraint: (Table, TableIndex) -> Bool, timing: (Table, String) -> ConstraintTiming?
  ) -> DatabaseSchema {
    var result = self
    for (place, table) in tables.enumerated() {
      for (index, unique) in table.indexes.enumerated() where isConstraint(table, unique) {
        result.tables[place].indexes[index].isConstraint = true
        result.tables[place].indexes[index].timing = timing(table, unique.name)
      }
      for (index, key) in table.foreignKeys.enumerated() {
        result.tables[place].foreignKeys[index].timing = timing(table, key.name) ?? key.timing
      }
    }
    return result
  }

  /// The state with the marks that unique indexes and foreign keys of the same names have in another one.
  package func keepingMarks(of other: DatabaseSchema) -> DatabaseSchema {
    let marked = other.tables.filter(\.hasMarks)
    if marked.isEmpty { return self }
    let tables = Dictionary(marked.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    func index(_ table: Table, _ name: String) -> TableIndex? {
      tables[table.name]?.indexes.first { $0.name.isExactly(name) }
    }
    return self.marked {
      $1.canBeConstraint && index($0, $1.name)?.isConstraint ?? false
    } timing: { table, name in
      index(table, name)?.timing
        ?? tables[table.name]?.foreignKeys.first { $0.name.isExactly(name) }?.timing
    }
  }

  /// The state whose foreign keys are checked when those of their names were in a former one.
  package func keepingTiming(of former: DatabaseSchema) -> DatabaseSchema {
    let keys = former.tables.flatMap(\.foreignKeys)
    if keys.allSatisfy({ $0.timing == nil }) { return self }
    // A name that several tables use says nothing.
    let timings = Dictionary(keys.map { ($0.$name, $0.timing) }) { $0 == $1 ? $0 : nil }
    var result = self
    for place in tables.indices {
      for (index, key) in tables[place].foreignKeys.enumerated() {
        result.tables[place].foreignKeys[index].timing = timings[key.$name] ?? key.timing
      }
    }
    return result
  }
}
