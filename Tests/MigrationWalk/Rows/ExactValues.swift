import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

/// The values that the down script of a plan claims to restore: those of every table that only exact
/// steps change.
struct ExactValues {
  private let before: DatabaseSchema
  private let inexact: Set<String>
  private let losesLabels: Bool

  init(_ plan: MigrationPlan, before: DatabaseSchema) {
    self.before = before
    let notes = plan.stages.flatMap { zip($0.downSteps, $0.restorations) }.filter { $0.1 != .exact }
    inexact = Set(notes.map(\.0.subject))
    losesLabels =
      plan.stages.contains { !$0.unrestored.isEmpty }
      || notes.contains { note in
        switch note.0 {
        case .addEnumValues, .recreateEnum, .renameLabel: true
        default: false
        }
      }
  }

  /// A query for the values; empty where nothing is claimed.
  var query: String {
    before.tables.filter { !inexact.contains("\($0.name)") }.compactMap(select)
      .joined(separator: "\nUNION ALL ")
  }

  private func select(_ table: Table) -> String? {
    let columns = table.columns.filter {
      $0.generatedExpression == nil && !(losesLabels && $0.type.enumeration != nil)
    }
    if columns.isEmpty { return nil }
    let place =
      (table.name.schema.map { WalkedSQL.quoted($0) + "." } ?? "")
      + WalkedSQL.quoted(table.name.name)
    let values = columns.map(value)
    let list =
      before.dialect == .postgresql
      ? "json_build_array(\(values.joined(separator: ", ")))::text"
      : values.joined(separator: " || ', ' || ")
    return
      "SELECT 'exact \(WalkedSQL.literal("\(table.name)").dropFirst().dropLast()): ' || \(list) FROM \(place)"
  }

  /// A value as text; a point in time is the same whatever its form.
  private func value(_ column: Column) -> String {
    let name = WalkedSQL.quoted(column.name)
    if before.dialect == .postgresql { return "\(name)::text" }
    return column.type.name == .datetime
      ? "coalesce(strftime('%Y-%m-%d %H:%M:%f', \(name)), quote(\(name)))" : "quote(\(name))"
  }
}
