import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Compares a kept table before and after.
struct TableDiffer {
  let table: Transition<Table>
  let columns: Match<Column>
  /// The new names of renamed columns.
  let renamed: Set<String>
  let capabilities: DatabaseCapabilities
  let rules: any ConversionRules
  let types: any TypeRules
  let lexicalRules: SQLLexicalRules
  let policy: ConversionPolicy
  let fills: ColumnFills
  /// What decisions may call the table.
  let aliases: ObjectAliases
  /// The labels of the enums after.
  let labels: [QualifiedName: [String]]
  /// The labels of the enums before; renamed ones under their new name.
  let formerLabels: [QualifiedName: [String]]
  /// Columns of any table whose type changes, for foreign keys on both sides.
  let retyped: Set<ColumnReference>
  /// Keys of any table that are dropped or changed, as the columns that foreign keys reference.
  let lostKeys: [QualifiedName: [Set<String>]]

  /// All changes, each kind in the order of the table.
  func changes() -> [TableChange] {
    let edits = columnEdits()
    let touched = Self.touchedColumns(edits)
    var changes = edits.map { TableChange.column($0) }
    changes += keyChanges()
    changes += checkChanges(touching: touched)
    changes += indexChanges(touching: touched)
    changes += foreignKeyChanges()
    changes += triggerChanges(touching: touched)
    changes += commentChanges()
    return changes
  }

  /// The columns that are converted or replaced, by their new names: SQL that mentions them must be
  /// dropped before and added after.
  private static func touchedColumns(_ edits: [ColumnEdit]) -> Set<String> {
    var names: Set<String> = []
    for edit in edits {
      if case .alter(let change) = edit, change.conversion != nil {
        names.insert(change.column.after.name)
      }
      if case .replace(let change) = edit { names.insert(change.column.after.name) }
    }
    return names
  }

  private func keyChanges() -> [TableChange] {
    switch (table.before.primaryKey, table.after.primaryKey) {
    case (nil, nil): return []
    case (nil, let new?): return [.constraint(.add(.primaryKey(new)))]
    case (let old?, nil): return [.constraint(.drop(.primaryKey(old)))]
    case (let old?, let new?):
      if old.$columns == new.$columns && !replacesColumn(in: new.columns) {
        let isSame = old.$name == new.$name || !capabilities.altersConstraints
        let names = Transition(before: Constraint.primaryKey(old), after: .primaryKey(new))
        return isSame ? [] : [.constraint(.rename(names))]
      }
      return [.constraint(.drop(.primaryKey(old))), .constraint(.add(.primaryKey(new)))]
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
    let difference = NamedDiff(
      table.before.checks, table.after.checks, name: \.name,
      unnamed: { CheckConstraint(name: "", expression: $0.expression) })
    let isDisturbed = { (check: CheckConstraint) in
      capabilities.altersConstraints && lexicalRules.mentions(touched, in: check.expression)
    }
    let disturbed = touched.isEmpty ? [] : difference.kept.filter(isDisturbed)
    let stale = touched.isEmpty ? [] : difference.renamed.filter { isDisturbed($0.after) }
    let renamed = difference.renamed.filter { !stale.contains($0) }
    return (difference.dropped + disturbed + stale.map(\.before)).map {
      .constraint(.drop(.check($0)))
    }
      + renamed.map { .constraint(.rename($0.map(Constraint.check))) }
      + (disturbed + stale.map(\.after) + difference.added).map { .constraint(.add(.check($0))) }
  }

  /// Dropped and added triggers, also of columns with another type or name: PostgreSQL does not
  /// convert a column that a trigger's condition mentions, and the trigger's argument keeps the
  /// column's old name.
  private func triggerChanges(touching touched: Set<String>) -> [TableChange] {
    let disturbed = capabilities.altersConstraints ? touched.union(renamed) : []
    let isDisturbed = { (trigger: UpdatedAtTrigger) in disturbed.contains(trigger.column) }
    let olds = table.before.triggers.filter {
      !table.after.triggers.contains($0) || isDisturbed($0)
    }
    let news = table.after.triggers.filter {
      !table.before.triggers.contains($0) || isDisturbed($0)
    }
    return olds.map { .trigger(.drop($0)) } + news.map { .trigger(.add($0)) }
  }

  private func commentChanges() -> [TableChange] {
    var changes: [TableChange] = []
    if table.before.$comment != table.after.$comment {
      changes.append(.comment(.table(table.after.comment)))
    }
    for pair in columns.pairs where !isReplaced(pair) {
      if pair.before.$comment != pair.after.$comment {
        changes.append(.comment(.column(pair.after)))
      }
    }
    let news = columns.added + columns.pairs.filter(isReplaced).map(\.after)
    changes += news.filter { $0.comment != nil }.map { .comment(.column($0)) }
    return changes
  }
}
