import DatabaseChanges
import DatabaseSchema
import SQLLexicon

/// Decides whether SQLite can change a table in place, whatever rows it has:
/// <https://www.sqlite.org/lang_altertable.html>.
struct Alteration {
  private static let rules = SQLLexicalRules.sqlite
  private let step: AlterTable

  init(_ step: AlterTable) {
    self.step = step
  }

  /// Whether the table must be rebuilt.
  var needsRebuild: Bool {
    step.changes.contains { reason(for: $0) != nil }
  }

  /// What SQLite cannot do in place, each once.
  var rebuildReasons: [String] {
    var seen: Set<String> = []
    return step.changes.compactMap(reason).filter { seen.insert($0).inserted }
  }

  private func reason(for change: TableChange) -> String? {
    switch change {
    case .column(let edit): reason(for: edit)
    case .constraint(let edit): reason(for: edit)
    case .index, .trigger, .comment: nil
    }
  }

  private func reason(for edit: ColumnEdit) -> String? {
    switch edit {
    case .add(let column):
      isAddable(column) ? nil : "add \"\(column.name)\", which is \(obstacle(column))"
    case .drop(let column):
      isDroppable(column)
        ? nil : "drop \"\(column.name)\", which a key, index or expression uses"
    case .addFilled(let column, _): "add \"\(column.name)\" with a value for existing rows"
    case .replace(let change): "replace \"\(change.column.after.name)\""
    case .alter(let change): reason(for: change)
    }
  }

  private func reason(for edit: ConstraintEdit) -> String? {
    switch edit {
    case .add(.primaryKey), .drop(.primaryKey): "change the primary key"
    case .add(.check), .drop(.check): "change its checks"
    case .add(.foreignKey(let key)): isInline(key) ? nil : "change its foreign keys"
    case .drop(.foreignKey): "change its foreign keys"
    case .rename(let constraint):
      if case .check = constraint.after { "change its checks" } else { nil }
    }
  }

  /// Why a column is not added in place.
  private func obstacle(_ column: Column) -> String {
    if column.generatedExpression != nil { return "computed and stored" }
    if isAutoincrementKey(column) { return "part of the primary key" }
    guard let value = column.defaultValue, value != .unknown else {
      return "required and has no default"
    }
    return value.isConstant ? "a foreign key with a default" : "different in every row"
  }

  /// A column is added in place when it is optional or has a constant default, and is not computed.
  private func isAddable(_ column: Column) -> Bool {
    if column.generatedExpression != nil || isAutoincrementKey(column) { return false }
    switch column.defaultValue {
    case nil, .unknown?: return column.isNullable
    case let value?:
      let isReferencing = step.table.after.foreignKeys.contains { $0.columns == [column.name] }
      return value.isConstant && !isReferencing
    }
  }

  private func isAutoincrementKey(_ column: Column) -> Bool {
    step.table.after.primaryKey?.columns.contains(column.name) ?? false
  }

  /// A column that no key, foreign key, index or expression uses is dropped in place.
  private func isDroppable(_ column: Column) -> Bool {
    let table = step.table.before
    if table.primaryKey?.columns.contains(column.name) ?? false { return false }
    if table.foreignKeys.contains(where: { $0.columns.contains(column.name) }) { return false }
    let kept = table.indexes.filter { !step.changes.contains(.index(.drop($0))) }
    if kept.contains(where: { $0.columnNames.contains(column.name) }) { return false }
    let name: Set<String> = [column.name]
    return !table.mentionsInSQL(name, Self.rules)
      && !kept.contains { $0.mentionsInSQL(name, Self.rules) }
  }

  /// What changes in the declaration of a column, which only `CREATE TABLE` can write.
  private func reason(for change: ColumnChange) -> String? {
    var parts: [String] = []
    if let conversion = change.conversion, conversion.rewrites {
      parts.append("change its type")
    }
    if change.dropsExpression { parts.append("stop computing it") }
    if change.changesNullability {
      parts.append("make it \(change.column.after.isNullable ? "optional" : "required")")
    }
    if change.changesDefault { parts.append("change its default") }
    if parts.isEmpty { return nil }
    return "\"\(change.column.after.name)\": " + parts.joined(separator: ", ")
  }

  /// A foreign key of one new optional column is declared with the column.
  private func isInline(_ key: ForeignKey) -> Bool {
    guard key.columns.count == 1 else { return false }
    return step.changes.contains { change in
      if case .column(.add(let column)) = change {
        column.name == key.columns[0] && isAddable(column)
      } else {
        false
      }
    }
  }

}

extension Table {
  /// Whether checks, generated columns or triggers of the table name one of some columns.
  fileprivate func mentionsInSQL(_ columns: Set<String>, _ rules: SQLLexicalRules) -> Bool {
    let texts = checks.map(\.expression) + self.columns.compactMap(\.generatedExpression)
    return texts.contains { rules.mentions(columns, in: $0) }
      || triggers.contains { columns.contains($0.column) }
  }
}
