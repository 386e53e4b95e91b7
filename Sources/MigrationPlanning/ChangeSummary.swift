import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// The changes as sentences for the console.
struct ChangeSummary {
  private let diff: SchemaDiff
  private let isDown: Bool

  /// Takes what differs.
  ///
  /// - Parameters:
  ///   - diff: The differences.
  ///   - isDown: Whether this is a down script, which keeps extensions.
  init(_ diff: SchemaDiff, isDown: Bool = false) {
    self.diff = diff
    self.isDown = isDown
  }

  /// One line for each change that a person would name.
  func sentences() -> [String] {
    // Where enums are text there are only their values, which rows hold.
    let hasEnums = diff.after.dialect.capabilities.hasEnumTypes
    return schemas() + (hasEnums ? diff.createdEnums.map { enumWords($0) } : [])
      + diff.enums.flatMap { changes($0, isType: hasEnums) }
      + diff.createdTables.map { "add table \(quote($0.name)) with \(count($0.columns))" }
      + diff.tables.flatMap(changes)
      + diff.droppedTables.map { "drop table \(quote($0.name))" }
      + (hasEnums ? diff.droppedEnums.map { "drop enum \(quote($0.name))" } : [])
  }

  private func schemas() -> [String] {
    let lost = isDown ? [] : diff.droppedExtensions
    return diff.createdSchemas.map { "add database schema \"\($0)\"" }
      + diff.droppedSchemas.map { "drop database schema \"\($0)\"" }
      + diff.createdExtensions.map { "add extension \"\($0.name)\"" }
      + diff.changedExtensions.map { "update extension \"\($0.after.name)\"" }
      + lost.map { "drop extension \"\($0.name)\"" }
  }

  private func enumWords(_ type: EnumType) -> String {
    "add enum \(quote(type.name)) (\(type.labels.joined(separator: ", ")))"
  }

  private func changes(_ change: EnumDiff, isType: Bool) -> [String] {
    let name = quote(change.type.after.name)
    return (isType ? moved("enum", change.type.before.name, change.type.after.name) : [])
      + change.renamed.map {
        "rename value \"\($0.before.label)\" of enum \(name) to \"\($0.after.label)\""
      } + change.dropped.map { "remove value \"\($0.label)\" from enum \(name)" }
      + change.added.map { "add value \"\($0.label)\" to enum \(name)" }
  }

  private func changes(_ table: TableDiff) -> [String] {
    let name = quote(table.table.after.name)
    var lines = moved("table", table.former.name, table.table.after.name)
    lines += table.renamedColumns.map {
      "rename column \(name).\"\($0.before)\" to \"\($0.after)\""
    }
    let isNew = { (column: Column) in table.table.before.column(named: column.name) == nil }
    return lines
      + table.changes.flatMap { change -> [String] in
        // A new column has its comment from the start.
        if case .comment(.column(let column)) = change, isNew(column) { return [] }
        if case .constraint(.drop(.foreignKey(let key))) = change, table.successor(of: key) != nil {
          return []
        }
        if case .constraint(.add(.foreignKey(let key))) = change,
          let old = table.predecessor(of: key)
        {
          return ForeignKeySentence(table: table.table.after.name, old: old, new: key).sentences
        }
        return change.sentences(table: name)
      }
  }

  private func moved(_ kind: String, _ old: QualifiedName, _ new: QualifiedName) -> [String] {
    if old == new { return [] }
    if old.name == new.name {
      return ["move \(kind) \(quote(old)) to database schema \"\(new.effectiveSchema)\""]
    }
    return ["rename \(kind) \(quote(old)) to \(quote(new))"]
  }

  private func count(_ columns: [Column]) -> String {
    columns.count == 1 ? "1 column" : "\(columns.count) columns"
  }

  private func quote(_ name: QualifiedName) -> String { "\"\(name)\"" }
}

extension TableDiff {
  private var droppedKeys: [ForeignKey] {
    changes.compactMap {
      if case .constraint(.drop(.foreignKey(let key))) = $0 { key } else { nil }
    }
  }

  private var addedKeys: [ForeignKey] {
    changes.compactMap {
      if case .constraint(.add(.foreignKey(let key))) = $0 { key } else { nil }
    }
  }

  /// The key that a new one replaces, with other actions.
  fileprivate func predecessor(of key: ForeignKey) -> ForeignKey? {
    droppedKeys.first { $0.hasPlace(of: key) && !$0.hasActions(of: key) }
  }

  /// The key that replaces one, with other actions.
  fileprivate func successor(of key: ForeignKey) -> ForeignKey? {
    addedKeys.first { $0.hasPlace(of: key) && !$0.hasActions(of: key) }
  }
}

extension ForeignKey {
  fileprivate func hasPlace(of other: ForeignKey) -> Bool {
    columns == other.columns && referencedTable == other.referencedTable
      && referencedColumns == other.referencedColumns
  }

  fileprivate func hasActions(of other: ForeignKey) -> Bool {
    onDelete == other.onDelete && onUpdate == other.onUpdate
  }
}
