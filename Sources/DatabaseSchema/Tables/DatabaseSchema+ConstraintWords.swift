import DatabaseTypes
import SQLLexicon

extension Table {
  /// Whether a foreign key or a check has words that a schema does not say.
  package var hasConstraintWords: Bool {
    foreignKeys.contains { $0.words != nil || $0.state != nil || !$0.changedColumns.isEmpty }
      || checks.contains { $0.words != nil || $0.state != nil }
  }
}

extension ForeignKey {
  /// Whether a key holds for the same rows as another one, whatever their names and actions.
  package func holdsSameRows(as other: ForeignKey) -> Bool {
    $columns == other.$columns && referencedTable == other.referencedTable
      && $referencedColumns == other.$referencedColumns
  }

  /// The key with the words of a former one. What was not checked stays so where the condition is the same,
  /// and the columns of an action as long as there is that action.
  fileprivate func keepingWords(of known: ForeignKey) -> ForeignKey {
    var result = self
    result.words = known.words
    result.state = holdsSameRows(as: known) ? known.state : nil
    let isSameAction = $columns == known.$columns && onDelete == known.onDelete
    result.changedColumns = isSameAction ? known.changedColumns : []
    return result
  }
}

extension CheckConstraint {
  /// The check with the words of a former one. A new condition is checked in all rows.
  fileprivate func keepingWords(of known: CheckConstraint) -> CheckConstraint {
    var result = self
    result.words = known.words
    result.state = $expression == known.$expression ? known.state : nil
    return result
  }
}

extension DatabaseSchema {
  /// The state whose foreign keys and checks have the words of those that they are in another one: of the
  /// same name, or the same under another name.
  package func keepingConstraintWords(of others: [Table]) -> DatabaseSchema {
    let worded = others.filter(\.hasConstraintWords)
    if worded.isEmpty { return self }
    let former = Dictionary(worded.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var result = self
    for (place, table) in tables.enumerated() {
      guard let former = former[table.name] else { continue }
      result.tables[place].foreignKeys = table.foreignKeys.map { key in
        let named = former.foreignKeys.first { $0.name.isExactly(key.name) }
        let same = former.foreignKeys.first(where: key.holdsSameRows)
        return (named ?? same).map(key.keepingWords) ?? key
      }
      result.tables[place].checks = table.checks.map { check in
        let named = former.checks.first { $0.name.isExactly(check.name) }
        let same = former.checks.first { $0.$expression == check.$expression }
        return (named ?? same).map(check.keepingWords) ?? check
      }
    }
    return result
  }
}
