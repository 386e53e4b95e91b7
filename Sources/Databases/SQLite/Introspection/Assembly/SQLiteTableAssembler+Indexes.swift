import DatabaseSchema
import SQLLexicon

extension SQLiteTableAssembler {
  /// Adds an index; `false` if a schema cannot declare it, because it uses a column that is computed
  /// when it is read.
  mutating func add(_ definition: SQLiteIndexDefinition, named name: String) -> Bool {
    if mentionsVirtualColumn(definition) { return false }
    var index = TableIndex(name: name, columns: [], isUnique: definition.isUnique)
    for part in definition.parts {
      if let column = indexColumn(part) {
        index.columns.append(column)
      } else {
        // One part that is not a column, or has another collation than its column, makes the whole
        // index an expression.
        index.columns = []
        index.expression = definition.content
        break
      }
    }
    if let predicate = definition.predicate { index.predicate = self.predicate(predicate) }
    table.indexes.append(index)
    return true
  }

  /// Adds a trigger of `@updatedAt`; `false` if it does not find the row by its number.
  mutating func add(_ touch: SQLiteTouch, named name: String) -> Bool {
    guard let column = column(touch.column) else { return false }
    let row = self.column(touch.row)
    let key = definition.numbersRows ? table.primaryKey?.columns.first : nil
    let isKey = row != nil && row.isExactly(key)
    let isRowNumber = row == nil && ["rowid", "oid", "_rowid_"].contains(touch.row.lowercased())
    guard isKey || isRowNumber else { return false }
    table.triggers.append(UpdatedAtTrigger(name: name, column: column))
    return true
  }

  private func mentionsVirtualColumn(_ index: SQLiteIndexDefinition) -> Bool {
    if !definition.hasVirtualColumns { return false }
    let virtual = Set(definition.columns.filter(\.isVirtual).map(\.name))
    let names = Set(virtual.map(SQLiteName.init))
    return index.parts.contains { $0.column.map { names.contains(SQLiteName($0)) } ?? false }
      || SQLLexicalRules.sqlite.mentions(virtual, in: index.content)
      || index.predicate.map { SQLLexicalRules.sqlite.mentions(virtual, in: $0.text) } ?? false
  }

  private func indexColumn(_ part: SQLiteKeyPart) -> IndexColumn? {
    guard let written = part.column, let name = column(written), hasOwnCollation(part) else {
      return nil
    }
    return IndexColumn(name, isDescending: part.isDescending)
  }

  /// Comparisons of columns with constants, where the condition is nothing else.
  private func predicate(_ predicate: SQLitePredicate) -> RowPredicate {
    guard let conditions = predicate.conditions else { return .expression(predicate.text) }
    var resolved: [RowPredicate.Condition] = []
    for var condition in conditions {
      guard let name = column(condition.column), let column = table.column(named: name) else {
        return .expression(predicate.text)
      }
      condition.column = name
      condition.value = condition.value.map { Self.constant($0, for: column.type) }
      resolved.append(condition)
    }
    return .conditions(resolved)
  }
}
