import DatabaseSchema

/// What changes, in words for the console.
struct ChangeSummary {
  private let diff: SchemaDiff

  init(_ diff: SchemaDiff) {
    self.diff = diff
  }

  /// One line for each change that a person would name.
  func sentences() -> [String] {
    schemas() + diff.createdEnums.map { enumWords($0) } + diff.enums.flatMap(changes)
      + diff.createdTables.map { "add table \(quote($0.name)) with \(count($0.columns))" }
      + diff.tables.flatMap(changes)
      + diff.droppedTables.map { "drop table \(quote($0.name))" }
      + diff.droppedEnums.map { "drop enum \(quote($0.name))" }
  }

  private func schemas() -> [String] {
    let new = diff.after.schemas.filter { !diff.before.schemas.contains($0) }
    let gone = diff.before.schemas.filter { !diff.after.schemas.contains($0) }
    let extensions = diff.after.extensions.filter { !diff.before.extensions.contains($0) }
    let names = Set(diff.after.extensions.map(\.name))
    return new.map { "add database schema \"\($0)\"" }
      + gone.map { "drop database schema \"\($0)\"" }
      + extensions.map { "add extension \"\($0.name)\"" }
      + diff.before.extensions.filter { !names.contains($0.name) }.map {
        "drop extension \"\($0.name)\""
      }
  }

  private func enumWords(_ type: EnumType) -> String {
    "add enum \(quote(type.name)) (\(type.labels.joined(separator: ", ")))"
  }

  private func changes(_ change: EnumDiff) -> [String] {
    let name = quote(change.type.after.name)
    var lines: [String] = []
    if change.type.before.name != change.type.after.name {
      lines.append("rename enum \(quote(change.type.before.name)) to \(name)")
    }
    lines += change.renamed.map {
      "rename value \"\($0.before.label)\" of enum \(name) to \"\($0.after.label)\""
    }
    lines += change.added.map { "add value \"\($0.label)\" to enum \(name)" }
    return lines + change.dropped.map { "remove value \"\($0.label)\" from enum \(name)" }
  }

  private func changes(_ table: TableDiff) -> [String] {
    let name = quote(table.table.after.name)
    var lines: [String] = []
    if table.movesOrRenames { lines.append("rename table \(quote(table.former.name)) to \(name)") }
    lines += table.renamedColumns.map {
      "rename column \(name).\"\($0.before)\" to \"\($0.after)\""
    }
    return lines + table.changes.flatMap { $0.sentences(table: name) }
  }

  private func count(_ columns: [Column]) -> String {
    columns.count == 1 ? "1 column" : "\(columns.count) columns"
  }

  private func quote(_ name: QualifiedName) -> String { "\"\(name)\"" }
}
