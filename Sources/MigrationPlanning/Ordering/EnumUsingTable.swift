import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// A kept table with columns that hold values of a recreated enum.
struct EnumUsingTable {
  /// The table before, under its new names.
  let before: Table
  let after: Table
  let changes: [TableChange]
  let rules: SQLLexicalRules

  /// The columns that are converted, with their new defaults.
  func users(of type: QualifiedName) -> [RecreateEnum.User] {
    before.columns.compactMap { column in
      guard column.type.enumeration == type, let new = after.column(named: column.name),
        new.type.enumeration == type, new.generatedExpression == nil
      else { return nil }
      return RecreateEnum.User(
        table: after.name, column: column, defaultValue: new.defaultValue)
    }
  }

  /// Parts of the table that exist while the enum is recreated and that PostgreSQL would not
  /// convert with some columns; whatever changes is dropped before or added after.
  func dependents(on columns: Set<String>) -> [RecreateEnum.Dependent] {
    let added = Added(changes)
    let generated = after.columns.filter { column in
      guard let expression = column.generatedExpression else { return false }
      return !added.columns.contains(column.name)
        && rules.mentions(columns, in: expression)
    }
    let touched = columns.union(generated.map(\.name))
    let indexes = after.indexes.filter { index in
      !added.indexes.contains(index.name)
        && (index.mentionsInSQL(touched, rules)
          || index.columnNames.contains { name in generated.contains { $0.name == name } })
    }
    let checks = after.checks.filter {
      !added.constraints.contains($0.name) && rules.mentions(touched, in: $0.expression)
    }
    return indexes.map { dependent(.index(.drop($0)), .index(.add($0))) }
      + checks.map { dependent(.constraint(.drop(.check($0))), .constraint(.add(.check($0)))) }
      + generated.map { dependent(.column(.drop($0)), .column(.add($0))) }
  }

  private func dependent(
    _ removal: TableChange, _ restoration: TableChange
  ) -> RecreateEnum.Dependent {
    RecreateEnum.Dependent(table: after.name, removal: removal, restoration: restoration)
  }

  /// The names of what the changes add, after the enum is recreated.
  private struct Added {
    var columns: Set<String> = []
    var constraints: Set<String> = []
    var indexes: Set<String> = []

    init(_ changes: [TableChange]) {
      for change in changes {
        switch change {
        case .column(.add(let column)), .column(.addFilled(let column, _)):
          columns.insert(column.name)
        case .column(.replace(let change)): columns.insert(change.column.after.name)
        case .constraint(.add(let constraint)): constraints.insert(constraint.name)
        case .index(let edit):
          if let index = edit.addition { indexes.insert(index.name) }
        case .column, .constraint, .trigger, .comment: break
        }
      }
    }
  }
}
