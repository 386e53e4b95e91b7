import DatabaseChanges
import DatabaseSchema
import SQLLexicon

/// A table that stays, some of whose columns hold values of an enum that is swapped.
struct EnumUsingTable {
  /// The table before, under its new names.
  let before: Table
  let after: Table
  let changes: [TableChange]
  let rules: SQLLexicalRules

  /// The columns that are converted, with their new defaults.
  func users(of type: QualifiedName) -> [ReplaceEnum.User] {
    before.columns.compactMap { column in
      guard column.type.enumeration == type, let new = after.column(named: column.name),
        new.type.enumeration == type, new.generatedExpression == nil
      else { return nil }
      return ReplaceEnum.User(
        table: after.name, column: column, defaultValue: new.defaultValue)
    }
  }

  /// Parts of the table that are there during the swap and that PostgreSQL would not convert with
  /// some columns: what changes has gone before it or comes after it.
  func dependents(on columns: Set<String>) -> [ReplaceEnum.Dependent] {
    let coming = Coming(changes)
    let generated = after.columns.filter { column in
      guard let expression = column.generatedExpression else { return false }
      return !coming.columns.contains(column.name)
        && rules.mentions(columns, in: expression)
    }
    let touched = columns.union(generated.map(\.name))
    let indexes = after.indexes.filter { index in
      !coming.indexes.contains(index.name)
        && (index.mentionsInSQL(touched, rules)
          || index.columnNames.contains { name in generated.contains { $0.name == name } })
    }
    let checks = after.checks.filter {
      !coming.constraints.contains($0.name) && rules.mentions(touched, in: $0.expression)
    }
    return indexes.map { dependent(.index(.drop($0)), .index(.add($0))) }
      + checks.map { dependent(.constraint(.drop(.check($0))), .constraint(.add(.check($0)))) }
      + generated.map { dependent(.column(.drop($0)), .column(.add($0))) }
  }

  private func dependent(
    _ removal: TableChange, _ restoration: TableChange
  ) -> ReplaceEnum.Dependent {
    ReplaceEnum.Dependent(table: after.name, removal: removal, restoration: restoration)
  }

  /// The names of what comes with the changes, after the swap.
  private struct Coming {
    var columns: Set<String> = []
    var constraints: Set<String> = []
    var indexes: Set<String> = []

    init(_ changes: [TableChange]) {
      for change in changes {
        switch change {
        case .column(.add(let column)), .column(.restore(let column, _)):
          columns.insert(column.name)
        case .column(.replace(let column)): columns.insert(column.after.name)
        case .constraint(.add(let constraint)): constraints.insert(constraint.name)
        case .index(let edit):
          if let index = edit.addition { indexes.insert(index.name) }
        case .column, .constraint, .trigger, .comment: break
        }
      }
    }
  }
}
