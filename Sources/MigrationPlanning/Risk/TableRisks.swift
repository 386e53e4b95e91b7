import DatabaseChanges
import DatabaseSchema

/// What the changes of one table put at risk.
///
/// What is new in the same migration has no rows and is in nobody's way: it is exempt.
struct TableRisks {
  let table: TableDiff
  /// What else changes, for what the table points at.
  let context: RiskContext

  var isPostgreSQL: Bool { context.isPostgreSQL }

  var name: QualifiedName { table.table.after.name }

  /// The risks of one change.
  func risks(of change: TableChange) -> [Risk] {
    switch change {
    case .column(.add(let column)): added(column)
    case .column(.restore): []
    case .column(.drop(let column)): dropped(column)
    case .column(.alter(let change)): altered(change)
    case .column(.replace(let column)): replaced(column)
    case .constraint(.add(.primaryKey(let key))): keyed(key)
    case .constraint(.add(.foreignKey(let key))): referencing(key)
    case .constraint(.add(.check(let check))): checked(check)
    case .index(.add(let index)): indexed(index)
    case .constraint, .index, .trigger, .comment: []
    }
  }

  private func added(_ column: Column) -> [Risk] {
    guard !column.isNullable, column.defaultValue == nil, column.generatedExpression == nil else {
      return []
    }
    return [
      Risk(
        .mayFail, subject(column.name),
        "\(place(column.name)) is required and has no default: the table must be empty",
        search: search(.any))
    ]
  }

  private func dropped(_ column: Column) -> [Risk] {
    if column.generatedExpression != nil { return [] }
    return [
      Risk(
        .dataLoss, subject(column.name), "drops the column \(place(column.name)) with its values",
        search: search(.notNull(column: former(column.name))))
    ]
  }

  private func replaced(_ column: Transition<Column>) -> [Risk] {
    if column.before.generatedExpression != nil { return added(column.after) }
    let change = "from \(column.before.type) to \(column.after.type)"
    return [
      Risk(
        .dataLoss, subject(column.after.name),
        "drops \(place(column.after.name)) and adds it anew, \(change): its values are lost",
        search: search(.notNull(column: former(column.after.name))))
    ] + added(column.after)
  }

  private func altered(_ change: ColumnChange) -> [Risk] {
    let column = change.column.after
    var risks = change.conversion.map { converted(change, $0) } ?? []
    guard change.changesNullability, !column.isNullable else { return risks }
    let rows = search(.null(column: former(column.name)))
    // SQLite writes the rows anyway, so those without a value get the default on the way.
    let isFilled = !isPostgreSQL && column.defaultValue != nil
    risks.append(
      isFilled
        ? Risk(
          .notice, subject(column.name),
          "\(place(column.name)) becomes required: rows that hold NULL get its default",
          search: rows)
        : Risk(
          .mayFail, subject(column.name),
          "\(place(column.name)) becomes required: no row may hold NULL", search: rows))
    return risks
  }

  /// The risk about rows of the table, under its former name.
  func search(_ condition: RowSearch.Condition) -> RowSearch {
    RowSearch(table.former.name, condition)
  }

  /// Whether a column is not there before.
  func isNew(_ column: String) -> Bool {
    table.table.before.column(named: column) == nil
  }

  /// The name of a column before.
  func former(_ column: String) -> String {
    table.renamedColumns.first { $0.after == column }?.before ?? column
  }

  func subject(_ column: String) -> String { "\(name).\(column)" }

  func place(_ column: String) -> String { "\"\(name)\".\"\(column)\"" }
}
