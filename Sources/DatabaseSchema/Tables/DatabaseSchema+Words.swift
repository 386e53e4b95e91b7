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

extension Column {
  fileprivate var hasWords: Bool {
    collation != nil || identity != nil || isRequiredList || isVirtual || !extras.isEmpty
  }

  /// Takes over what a schema does not say of a former column, as far as it holds for this one, and
  /// nothing is known of this one.
  fileprivate mutating func keepWords(of known: Column) {
    if hasWords { return }
    if isAutoincrement, known.isAutoincrement { identity = known.identity }
    if generatedExpression != nil, known.generatedExpression != nil { isVirtual = known.isVirtual }
    if type.isList, known.type.isList { isRequiredList = known.isRequiredList }
    guard type.isStored(like: known.type) else { return }
    collation = known.collation
    extras = known.extras
  }
}

extension Table {
  /// Whether a column or an index has words that a schema does not say.
  fileprivate var hasWords: Bool {
    columns.contains(where: \.hasWords)
      || indexes.contains { $0.statement != nil || !$0.extras.isEmpty }
  }
}

/// What databases have and schemas do not say of columns, indexes and constraints.
extension DatabaseSchema {
  /// The state with the words of columns, the statements of indexes and the words of constraints that
  /// have the same names in another one.
  ///
  /// - Parameters:
  ///   - other: The other state.
  ///   - isSame: Whether the statement of the other one's index makes an index of that name, too, although
  ///     columns of some names are gone.
  package func keepingWords(
    of other: DatabaseSchema,
    where isSame: (_ known: TableIndex, _ index: TableIndex, _ gone: Set<String>) -> Bool
  ) -> DatabaseSchema {
    let constrained = keepingConstraintWords(of: other.tables)
    let worded = other.tables.filter(\.hasWords)
    if worded.isEmpty { return constrained }
    let former = Dictionary(worded.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var result = constrained
    for (place, table) in tables.enumerated() {
      guard let former = former[table.name] else { continue }
      for (index, column) in table.columns.enumerated() {
        if let known = former.column(named: column.name) {
          result.tables[place].columns[index].keepWords(of: known)
        }
      }
      let gone = Set(former.columns.map(\.name)).subtracting(table.columns.map(\.name))
      for (number, index) in table.indexes.enumerated() {
        let known = former.indexes.first {
          $0.name.isExactly(index.name) && isSame($0, index, gone)
        }
        guard let known, index.statement == nil, index.extras.isEmpty else { continue }
        result.tables[place].indexes[number].statement = known.statement
        result.tables[place].indexes[number].extras = known.extras
      }
    }
    return result
  }
}
