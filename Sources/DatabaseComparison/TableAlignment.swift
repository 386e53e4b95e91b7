import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectExpressions
import DialectRendering
import SQLEquivalence
import SQLLexicon

/// Gives a live table the names and texts of another state where they mean the same.
struct TableAlignment {
  let reference: Table
  /// The reference as its database would keep it.
  let stored: Table
  let rules: AlignmentRules
  let relations: RelationRules
  /// Whether the server keeps a shown text of an expression.
  let isKept: (ExpressionQuestion, _ shown: String) -> Bool

  func align(_ live: Table) -> Table {
    var result = live
    result.name = reference.name
    result.origin = reference.origin
    let scope = ExpressionJudge(
      table: live.name,
      scope: {
        rules.dialect.expressions(
          of: Dictionary(
            live.columns.map { ($0.$name, $0.type) }, uniquingKeysWith: { first, _ in first }))
      },
      isKept: isKept)
    result.columns = live.columns.enumerated().map { place, column in
      guard let wanted = reference.column(named: column.name, near: place),
        let stored = stored.column(named: column.name, near: place)
      else { return column }
      return ColumnAlignment(reference: wanted, stored: stored, rules: rules)
        .align(column, scope)
    }
    if let key = reference.primaryKey, key.$columns == live.primaryKey?.$columns,
      !rules.namesPrimaryKeys || isJoinTable(live)
    {
      result.primaryKey = key
    }
    result.indexes = live.indexes.map { aligned($0, in: live, scope) }
    if let pairs = indexOfPairs(in: live) {
      result.primaryKey = reference.primaryKey
      result.indexes.remove(at: pairs)
    }
    result.foreignKeys = live.foreignKeys.filter { isManaged($0, of: live) }.map {
      aligned($0, in: live)
    }
    result.checks = live.checks.map { check in
      counterpart(of: check.name, in: reference.checks, name: \.name) { wanted in
        scope.means(wanted.expression, check.expression)
      } ?? check
    }
    result.comment = rules.comment(live.comment, like: reference.comment)
    return result
  }

  private var isJoinTable: Bool {
    if case .joinTable = reference.origin { true } else { false }
  }

  /// Whether a live table has all names that a schema gives to the parts of its join table; it gives
  /// none to the key.
  private func isJoinTable(_ live: Table) -> Bool {
    isJoinTable
      && reference.indexes.allSatisfy { wanted in
        live.indexes.contains { $0.name.isExactly(wanted.name) }
      }
      && reference.foreignKeys.allSatisfy { wanted in
        live.foreignKeys.contains { $0.name.isExactly(wanted.name) }
      }
  }

  /// The unique index that Prisma before version 6 gave a join table in place of its primary key.
  private func indexOfPairs(in live: Table) -> Int? {
    guard isJoinTable, live.primaryKey == nil,
      let columns = reference.primaryKey?.columns
    else { return nil }
    return live.indexes.firstIndex { index in
      index.isUnique && index.predicate == nil && index.columnNames.isExactly(columns)
        && !reference.indexes.contains { $0.name.isExactly(index.name) }
    }
  }

  /// Whether a schema has a say in a live foreign key: it can declare it, or has one in its place.
  /// Others stay with the database.
  private func isManaged(_ key: ForeignKey, of live: Table) -> Bool {
    reference.foreignKeys.contains {
      $0.name.isExactly(key.name)
        || $0.columns.isExactly(key.columns) && $0.referencedTable == key.referencedTable
    } || relations.canDeclare(key, of: live)
  }

  /// A foreign key with the name of the other table as the other state has it.
  private func aligned(_ key: ForeignKey, in live: Table) -> ForeignKey {
    func aligned(to wanted: ForeignKey) -> ForeignKey {
      var result = key
      if wanted.referencedTable == key.referencedTable {
        result.referencedTable = wanted.referencedTable
      }
      return result
    }
    let same = counterpart(of: key.name, in: reference.foreignKeys, name: \.name) { wanted in
      var renamed = aligned(to: wanted)
      renamed.name = wanted.name
      return renamed == wanted
    }
    let named = reference.foreignKeys.first { $0.name.isExactly(key.name) }
    return same ?? named.map(aligned) ?? key
  }

  /// The constraint of the other state that a live one is: with its name, and where the database cannot
  /// rename constraints, also under another one, because there they keep the names that they were
  /// created with.
  private func counterpart<Item>(
    of name: String, in wanted: [Item], name nameOf: (Item) -> String, isSame: (Item) -> Bool
  ) -> Item? {
    let named = wanted.first { nameOf($0).isExactly(name) }
    if let named, isSame(named) { return named }
    return rules.altersConstraints ? nil : wanted.first(where: isSame)
  }

  private func aligned(
    _ index: TableIndex, in live: Table, _ scope: ExpressionJudge
  ) -> TableIndex {
    guard let wanted = reference.indexes.first(where: { $0.name.isExactly(index.name) })
    else { return index }
    let keys = IndexAlignment(
      reference: wanted, stored: stored.indexes.first { $0.name.isExactly(index.name) },
      rules: rules.sql.lexicalRules, scope: scope,
      usualCollation: rules.types.capabilities.usualCollation)
    var result = keys.align(index)
    if let predicate = index.predicate, let other = wanted.predicate, predicate != other,
      scope.means(text(of: other, reference), text(of: predicate, live))
    {
      result.predicate = other
    }
    return result
  }

  private func text(of predicate: RowPredicate, _ table: Table) -> String {
    rules.sql.condition(predicate, of: table).text
  }
}

extension Table {
  /// The column with a name, which is mostly at the place that it has in the other state.
  fileprivate func column(named name: String, near place: Int) -> Column? {
    if columns.indices.contains(place), columns[place].name.isExactly(name) {
      return columns[place]
    }
    return column(named: name)
  }
}
