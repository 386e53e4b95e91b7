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

  /// The changes with their phases, in two parts where something is dropped before the enum is
  /// recreated and added after.
  ///
  /// PostgreSQL converts no column that a generated one is computed from, and compares the new type
  /// with labels of the old one in expressions that it keeps. What SQL derives from a column that
  /// changes before the enums is derived then, too.
  func phased(_ changes: [TableChange]) -> [(phase: ChangePhase, change: TableChange)] {
    if isEmpty { return changes.map { ($0.phase, $0) } }
    let phased = changes.flatMap(phased)
    let early = Set(phased.compactMap { $0.phase == .beforeEnums ? $0.change.columnBefore : nil })
    return phased.map { phase, change in
      guard phase == .alter, case .column(let edit) = change, let column = edit.columnAfter,
        !holds(column), case .expression(let text) = edit.fillOfAllRows ?? edit.fillOfNulls,
        rules.mentions(early, in: text)
      else { return (phase, change) }
      return (.beforeEnums, change)
    }
  }

  private func phased(_ change: TableChange) -> [(phase: ChangePhase, change: TableChange)] {
    switch change {
    case .column(.drop(let column)) where isBlocker(column): [(.beforeEnums, change)]
    case .column(.replace(let replacement)) where isBlocker(replacement.column.before):
      phased(replacement)
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

  private func phased(
    _ replacement: ColumnReplacement
  ) -> [(phase: ChangePhase, change: TableChange)] {
    let (before, after) = (replacement.column.before, replacement.column.after)
    let isGenerated = before.generatedExpression != nil || after.generatedExpression != nil
    if isGenerated, !replacement.isDerived {
      return [
        (.beforeEnums, .column(.drop(before))), (.alter, .column(replacement.addition)),
      ]
    }
    if !holds(after) { return [(.beforeEnums, .column(.replace(replacement)))] }
    if !isGenerated { return [(.alter, .column(.replace(replacement)))] }
    // The values are derived from those that were computed, once the new type is there.
    var stored = before
    stored.generatedExpression = nil
    let stop = ColumnChange(Transition(before: before, after: stored), conversion: nil)
    let column = Transition(before: stored, after: after)
    return [
      (.beforeEnums, .column(.alter(stop))),
      (.alter, .column(.replace(ColumnReplacement(column, fill: replacement.fill)))),
    ]
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

extension TableChange {
  /// The name of a column that is there before the change.
  fileprivate var columnBefore: String? {
    switch self {
    case .column(.drop(let column)): column.name
    case .column(.alter(let change)): change.column.before.name
    case .column(.replace(let change)): change.column.before.name
    case .column(.add), .column(.addFilled), .constraint, .index, .trigger, .comment: nil
    }
  }
}
