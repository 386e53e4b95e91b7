import DatabaseChanges
import DatabaseSchema
import DialectTypes

/// Finds what became of everything that was there before.
///
/// Declared renames come first, then the same database name and the same name in the schema under
/// another database name (a changed `@map`).
struct SchemaMatcher {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let hints: RenameAnswers
  let types: any DatabaseTypes

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    self.before = before
    self.after = after
    hints = RenameAnswers(answers)
    types = after.dialect.types
  }

  /// Pairs everything.
  func match() -> SchemaMatch {
    let enums = matchEnums()
    let tables = matchTables()
    let models = Self.newModelNames(tables)
    var changed: [TableMatch] = []
    var unchanged: [Table] = []
    for pair in tables.pairs {
      if pair.before == pair.after && !pair.after.hasHints {
        unchanged.append(pair.after)
      } else {
        changed.append(TableMatch(table: pair, columns: matchColumns(pair, models: models)))
      }
    }
    return SchemaMatch(
      tables: changed, unchangedTables: unchanged, droppedTables: tables.dropped,
      addedTables: tables.added,
      enums: enums.pairs.map { EnumMatch(type: $0, values: matchValues($0)) },
      droppedEnums: enums.dropped, addedEnums: enums.added)
  }
}

extension Table {
  /// Whether attributes of the table name something that was called otherwise.
  fileprivate var hasHints: Bool {
    formerName != nil || columns.contains { $0.formerName != nil }
  }
}
