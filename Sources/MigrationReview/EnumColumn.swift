import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

/// A column that holds values of an enum before and after, under its name before.
struct EnumColumn {
  let table: QualifiedName
  let column: String
  let isList: Bool

  /// All such columns, by the enum's name before.
  static func all(in diff: SchemaDiff) -> [QualifiedName: [EnumColumn]] {
    let dropped = Set(diff.droppedTables.map(\.name))
    let changed = Dictionary(
      diff.tables.map { ($0.former.name, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [QualifiedName: [EnumColumn]] = [:]
    for table in diff.before.tables where !dropped.contains(table.name) {
      for column in table.columns {
        guard let type = column.type.enumeration,
          changed[table.name]?.keepsEnum(of: column) ?? true
        else { continue }
        columns[type, default: []].append(
          EnumColumn(table: table.name, column: column.name, isList: column.type.isList))
      }
    }
    return columns
  }

  var subject: String { "\(table).\(column)" }

  var place: String { "\"\(table)\".\"\(column)\"" }

  /// The rows with one of some labels.
  func rows(holding labels: [String]) -> AffectedRows {
    AffectedRows(table, .holding(column: column, labels: labels, isList: isList))
  }
}

extension TableDiff {
  /// Whether a column, under its former name, keeps the enum of which it holds values.
  fileprivate func keepsEnum(of column: Column) -> Bool {
    let name = renamedColumns.first { $0.before == column.name }?.after ?? column.name
    guard let old = table.before.column(named: name), let new = table.after.column(named: name),
      old.type.enumeration == new.type.enumeration
    else { return false }
    return !changes.contains { change in
      switch change {
      case .column(.replace(let change)): change.column == Transition(before: old, after: new)
      case .column(.drop(let column)): column == old
      case .column, .constraint, .index, .trigger, .comment: false
      }
    }
  }
}
