import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The parts of a table that must be dropped while its enum types are recreated.
struct EnumBlockers {
  /// The columns that hold values of a recreated enum, by their new names.
  private let holders: Set<String>
  /// The columns, by their new names, that hold such values or are computed from them.
  private let columns: Set<String>
  private let recreated: Set<QualifiedName>
  private let rules: SQLLexicalRules

  /// - Parameter table: The table before its enums are recreated, under its new names.
  init(in table: Table, recreating recreated: Set<QualifiedName>, rules: SQLLexicalRules) {
    self.recreated = recreated
    self.rules = rules
    let holders = Set(
      table.columns.filter { $0.type.enumeration.map(recreated.contains) ?? false }.map(\.name))
    self.holders = holders
    if holders.isEmpty {
      columns = []
      return
    }
    let computed = table.columns.filter {
      $0.generatedExpression.map { rules.mentions(holders, in: $0) } ?? false
    }
    columns = holders.union(computed.map(\.name))
  }

  /// Whether the table uses no recreated enum.
  var isEmpty: Bool { holders.isEmpty }

  /// A change with its phase, in two parts where something is dropped before the enum is recreated
  /// and added after.
  ///
  /// PostgreSQL converts no column that a generated one is computed from, and compares the new type
  /// with labels of the old one in expressions that it keeps.
  func phased(_ change: TableChange) -> [(phase: ChangePhase, change: TableChange)] {
    if isEmpty { return [(change.phase, change)] }
    return switch change {
    case .column(.drop(let column)) where isBlocker(column): [(.beforeEnums, change)]
    case .column(.replace(let replacement)) where isBlocker(replacement.column.before):
      if replacement.column.before.isGenerated || replacement.column.after.isGenerated {
        [
          (.beforeEnums, .column(.drop(replacement.column.before))),
          (.alter, .column(replacement.addition)),
        ]
      } else {
        [(holds(replacement.column.after) ? .alter : .beforeEnums, change)]
      }
    case .column(.alter(let alteration)) where isBlocker(alteration.column.before):
      [
        (
          alteration.dropsExpression || !holds(alteration.column.after) ? .beforeEnums : .alter,
          change
        )
      ]
    case .constraint(.drop(.primaryKey(let key))) where !columns.isDisjoint(with: key.columns):
      [(.beforeEnums, change)]
    case .constraint(.drop(.check(let check)))
    where rules.mentions(columns, in: check.expression):
      [(.beforeEnums, change)]
    case .column, .constraint, .index, .trigger, .comment:
      [(change.phase, change)]
    }
  }

  private func holds(_ column: Column) -> Bool {
    column.type.enumeration.map(recreated.contains) ?? false
  }

  private func isBlocker(_ column: Column) -> Bool {
    if holds(column) { return true }
    guard let expression = column.generatedExpression else { return false }
    return rules.mentions(holders, in: expression)
  }
}

extension ColumnReplacement {
  /// The second half of the edit.
  fileprivate var addition: ColumnEdit {
    fill.map { .addFilled(column.after, with: $0) } ?? .add(column.after)
  }
}

extension Column {
  fileprivate var isGenerated: Bool { generatedExpression != nil }
}
