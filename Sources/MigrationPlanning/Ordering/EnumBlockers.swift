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
  /// with labels of the old one in expressions that it keeps. Columns that SQL for existing rows reads
  /// are kept until that SQL runs: all of it sees the rows as they were.
  func phased(_ changes: [TableChange]) -> [(phase: ChangePhase, change: TableChange)] {
    if isEmpty { return changes.map { ($0.phase, $0) } }
    let texts = changes.compactMap(\.fillingSQL)
    return changes.flatMap { change in
      guard case .column(let edit) = change, let before = edit.columnBefore, isBlocker(before)
      else { return [(phase(of: change), change)] }
      let isRead = texts.contains { rules.mentions([before.name], in: $0) }
      return phased(edit, isRead: isRead || change.fillingSQL != nil).map { ($0, .column($1)) }
    }
  }

  /// The columns that keep the former type of their enum until they change, once it is recreated.
  func departingColumns(_ changes: [TableChange]) -> [Column] {
    phased(changes).compactMap { phase, change in
      guard phase == .alter, case .column(let edit) = change, let before = edit.columnBefore,
        holds(before), edit.columnAfter?.type.enumeration != before.type.enumeration
      else { return nil }
      return before
    }
  }

  private func phase(of change: TableChange) -> ChangePhase {
    switch change {
    case .constraint(.drop(.primaryKey(let key))) where !columns.isDisjoint(with: key.columns):
      .beforeEnums
    case .constraint(.drop(.check(let check)))
    where rules.mentions(columns, in: check.expression):
      .beforeEnums
    case .column, .constraint, .index, .trigger, .comment: change.phase
    }
  }

  /// - Parameters:
  ///   - edit: What happens to a column that must not be converted.
  ///   - isRead: Whether SQL for existing rows runs with the edit, or reads the column.
  private func phased(_ edit: ColumnEdit, isRead: Bool) -> [(ChangePhase, ColumnEdit)] {
    switch edit {
    case .add, .addFilled: return [(.alter, edit)]
    case .drop(let column):
      if !isRead { return [(.beforeEnums, edit)] }
      let (stop, stored) = stopComputing(column)
      return stop + [(.alter, .drop(stored))]
    case .replace(let change):
      let (before, after) = (change.column.before, change.column.after)
      if isRead {
        let (stop, stored) = stopComputing(before)
        let column = Transition(before: stored, after: after)
        return stop + [(.alter, .replace(ColumnReplacement(column, fill: change.fill)))]
      }
      if before.generatedExpression != nil || after.generatedExpression != nil {
        return [(.beforeEnums, .drop(before)), (.alter, change.addition)]
      }
      return [(holds(after) ? .alter : .beforeEnums, edit)]
    case .alter(let change):
      let after = change.column.after
      if !change.dropsExpression { return [(isRead || holds(after) ? .alter : .beforeEnums, edit)] }
      if !isRead { return [(.beforeEnums, edit)] }
      let (stop, stored) = stopComputing(change.column.before)
      if stored == after { return stop }
      let rest = ColumnChange(
        Transition(before: stored, after: after), conversion: change.conversion, fill: change.fill)
      return stop + [(.alter, .alter(rest))]
    }
  }

  /// Keeps the values of a generated column as they are.
  private func stopComputing(_ column: Column) -> (edits: [(ChangePhase, ColumnEdit)], Column) {
    if column.generatedExpression == nil { return ([], column) }
    var stored = column
    stored.generatedExpression = nil
    let change = ColumnChange(Transition(before: column, after: stored), conversion: nil)
    return ([(.beforeEnums, .alter(change))], stored)
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
  /// The SQL that gives existing rows a value in a column.
  fileprivate var fillingSQL: String? {
    guard case .column(let edit) = self,
      case .expression(let text) = edit.fillOfAllRows ?? edit.fillOfNulls
    else { return nil }
    return text
  }
}

extension ColumnEdit {
  /// The column that is there before; `nil` when it is added.
  fileprivate var columnBefore: Column? {
    switch self {
    case .add, .addFilled: nil
    case .drop(let column): column
    case .alter(let change): change.column.before
    case .replace(let change): change.column.before
    }
  }
}
