import DatabaseSchema

/// Finds edits that add a value to an enum and use it, which PostgreSQL refuses in one transaction:
/// <https://www.postgresql.org/docs/current/sql-altertype.html>.
struct EnumValueSplit {
  private let diff: SchemaDiff

  init(_ diff: SchemaDiff) {
    self.diff = diff
  }

  /// The state in between, in which the values are there and nothing else; `nil` when one
  /// transaction will do.
  func middle() -> DatabaseSchema? {
    guard diff.after.dialect.capabilities.hasEnumTypes else { return nil }
    let grown = diff.enums.filter { $0.dropped.isEmpty && !$0.added.isEmpty }
    let used = grown.filter(isUsed)
    if used.isEmpty { return nil }
    var middle = diff.before
    for change in used {
      guard let place = middle.enums.firstIndex(of: change.type.before) else { continue }
      middle.enums[place].values = merged(change)
    }
    return middle
  }

  private func isUsed(_ change: EnumDiff) -> Bool {
    let labels = Set(change.added.map(\.label))
    return diff.after.tables.contains { table in
      table.columns.contains { isUsed(labels, of: change.type.after.name, by: $0) }
        || table.indexes.contains { isUsed(labels, by: $0) }
        || table.checks.contains { mentions(labels, $0.expression) }
    }
  }

  private func isUsed(_ labels: Set<String>, of type: QualifiedName, by column: Column) -> Bool {
    if let text = column.generatedExpression, mentions(labels, text) { return true }
    guard let value = column.defaultValue else { return false }
    if case .expression(let text) = value { return mentions(labels, text) }
    return column.type.enumeration == type && names(labels, value)
  }

  private func isUsed(_ labels: Set<String>, by index: TableIndex) -> Bool {
    if let text = index.expression, mentions(labels, text) { return true }
    switch index.predicate {
    case nil: return false
    case .expression(let text): return mentions(labels, text)
    case .conditions(let conditions):
      return conditions.contains { $0.value.map { names(labels, $0) } ?? false }
    }
  }

  private func names(_ labels: Set<String>, _ value: ColumnDefault) -> Bool {
    switch value {
    case .label(let label): labels.contains(label)
    case .list(let elements): elements.contains { names(labels, $0) }
    case .text, .number, .boolean, .bytes, .currentTimestamp, .autoincrement, .expression,
      .unknown:
      false
    }
  }

  private func mentions(_ labels: Set<String>, _ text: String) -> Bool {
    text.contains("'") && labels.contains { text.contains("'\($0)'") }
  }

  /// The values of before with the new ones at their places.
  private func merged(_ change: EnumDiff) -> [EnumType.Value] {
    let olds = Dictionary(
      change.renamed.map { ($0.after.label, $0.before) }, uniquingKeysWith: { first, _ in first })
    var values = change.type.after.values.map { value -> EnumType.Value in
      if let old = olds[value.label] { return old }
      return change.type.before.values.first { $0.label == value.label } ?? value
    }
    for place in values.indices { values[place].formerName = nil }
    return values
  }
}
