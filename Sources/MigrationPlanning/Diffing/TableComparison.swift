import DatabaseSchema
import SQLLexicon

/// Compares a table that stays with its former self.
struct TableComparison {
  let table: Transition<Table>
  let columns: Match<Column>
  /// The new names of columns that were called otherwise.
  let renamed: Set<String>
  let capabilities: DialectCapabilities
  let rules: any ConversionRules
  let lexicalRules: SQLLexicalRules
  let policy: ConversionPolicy
  /// What decisions may call the table.
  let owners: [String]
  /// The labels of the enums after.
  let labels: [QualifiedName: [String]]
  /// The labels of the enums before, in the words of after.
  let formerLabels: [QualifiedName: [String]]
  /// Columns of any table whose type changes, for foreign keys on both sides.
  let retyped: Set<ColumnReference>
  /// Keys of any table that go or change, as the columns that foreign keys point at.
  let lostKeys: [QualifiedName: [Set<String>]]

  /// All changes, each kind in the order of the table.
  func changes() -> [TableChange] {
    var changes = columnChanges()
    let touched = Self.touchedColumns(changes)
    changes += keyChanges()
    changes += checkChanges(touching: touched)
    changes += indexChanges(touching: touched)
    changes += foreignKeyChanges()
    changes += triggerChanges(touching: touched)
    changes += commentChanges()
    return changes
  }

  /// The columns that are not what they were, by their new names: what is written in SQL about
  /// them has to go before and come back after.
  private static func touchedColumns(_ changes: [TableChange]) -> Set<String> {
    var names: Set<String> = []
    for change in changes {
      if case .alterColumn(let change) = change, change.conversion != nil {
        names.insert(change.column.after.name)
      }
      if case .replaceColumn(let column) = change { names.insert(column.after.name) }
    }
    return names
  }

  private func keyChanges() -> [TableChange] {
    switch (table.before.primaryKey, table.after.primaryKey) {
    case (nil, nil): return []
    case (nil, let new?): return [.addPrimaryKey(new)]
    case (let old?, nil): return [.dropPrimaryKey(old)]
    case (let old?, let new?):
      if old.columns == new.columns && !replacesColumn(in: new.columns) {
        let isSame = old.name == new.name || !capabilities.altersConstraints
        return isSame ? [] : [.renamePrimaryKey(Transition(before: old, after: new))]
      }
      return [.dropPrimaryKey(old), .addPrimaryKey(new)]
    }
  }

  /// Whether one of some columns is dropped and added under the same name, which takes keys and
  /// indexes with it.
  func replacesColumn(in names: [String]) -> Bool {
    columns.pairs.contains { pair in
      names.contains(pair.after.name) && isReplaced(pair)
    }
  }

  private func checkChanges(touching touched: Set<String>) -> [TableChange] {
    let difference = NamedDifference(
      table.before.checks, table.after.checks, name: \.name,
      unnamed: { CheckConstraint(name: "", expression: $0.expression) })
    let isDisturbed = { (check: CheckConstraint) in
      capabilities.altersConstraints && lexicalRules.mentions(touched, in: check.expression)
    }
    let disturbed = touched.isEmpty ? [] : difference.kept.filter(isDisturbed)
    let stale = touched.isEmpty ? [] : difference.renamed.filter { isDisturbed($0.after) }
    let renamed = difference.renamed.filter { !stale.contains($0) }
    return (difference.dropped + disturbed + stale.map(\.before)).map { .dropCheck($0) }
      + renamed.map { .renameCheck($0) }
      + (disturbed + stale.map(\.after) + difference.added).map { .addCheck($0) }
  }

  /// Triggers that go and come, also about columns of another type or name: PostgreSQL does not
  /// convert a column that a trigger's condition names, and the column's name is an argument, which
  /// stays as it is.
  private func triggerChanges(touching touched: Set<String>) -> [TableChange] {
    let disturbed = capabilities.altersConstraints ? touched.union(renamed) : []
    let isDisturbed = { (trigger: TouchTrigger) in disturbed.contains(trigger.column) }
    let olds = table.before.triggers.filter {
      !table.after.triggers.contains($0) || isDisturbed($0)
    }
    let news = table.after.triggers.filter {
      !table.before.triggers.contains($0) || isDisturbed($0)
    }
    return olds.map { .dropTrigger($0) } + news.map { .addTrigger($0) }
  }

  private func commentChanges() -> [TableChange] {
    var changes: [TableChange] = []
    if table.before.comment != table.after.comment {
      changes.append(.setComment(table.after.comment))
    }
    for pair in columns.pairs where !isReplaced(pair) {
      if pair.before.comment != pair.after.comment { changes.append(.setColumnComment(pair.after)) }
    }
    let news = columns.added + columns.pairs.filter(isReplaced).map(\.after)
    changes += news.filter { $0.comment != nil }.map { .setColumnComment($0) }
    return changes
  }
}
