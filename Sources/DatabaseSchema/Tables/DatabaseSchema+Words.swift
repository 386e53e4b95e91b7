import DatabaseTypes
import SQLLexicon

extension ColumnType {
  /// Whether what is said of how a column is compared and stored holds for another type, too.
  fileprivate func isStored(like other: ColumnType) -> Bool {
    let texts: Set<TypeName> = [.text, .varchar, .char]
    if let name, let former = other.name, texts.contains(name), texts.contains(former) {
      return isList == other.isList
    }
    return self == other
  }
}

extension Table {
  /// Whether a column or an index has words that a schema does not say.
  fileprivate var hasWords: Bool {
    columns.contains { $0.collation != nil || !$0.extras.isEmpty }
      || indexes.contains { $0.statement != nil || !$0.extras.isEmpty }
  }
}

/// What databases have and schemas do not say of columns, indexes and constraints.
extension DatabaseSchema {
  /// The state with the collations of columns, the statements of indexes and the words of constraints that
  /// have the same names in another one.
  ///
  /// - Parameters:
  ///   - other: The other state.
  ///   - isSame: Whether the statement of the other one's index makes an index of that name, too.
  package func keepingWords(
    of other: DatabaseSchema, where isSame: (TableIndex, TableIndex) -> Bool
  ) -> DatabaseSchema {
    let constrained = keepingConstraintWords(of: other.tables)
    let worded = other.tables.filter(\.hasWords)
    if worded.isEmpty { return constrained }
    let former = Dictionary(worded.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var result = constrained
    for (place, table) in tables.enumerated() {
      guard let former = former[table.name] else { continue }
      for (index, column) in table.columns.enumerated() {
        guard let known = former.column(named: column.name), column.type.isStored(like: known.type)
        else { continue }
        result.tables[place].columns[index].collation = known.collation
        result.tables[place].columns[index].extras = known.extras
      }
      for (number, index) in table.indexes.enumerated() {
        let known = former.indexes.first { $0.name.isExactly(index.name) && isSame($0, index) }
        guard let known else { continue }
        result.tables[place].indexes[number].statement = known.statement
        result.tables[place].indexes[number].extras = known.extras
      }
    }
    return result
  }
}
