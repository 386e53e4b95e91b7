import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// Finds which objects after a change are which objects before it.
///
/// Declared renames win, then the same database name, then the same schema name under another
/// database name (a changed `@map`).
struct SchemaMatcher {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let hints: RenameAnswers
  let types: any TypeRules

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    self.before = before
    self.after = after
    hints = RenameAnswers(answers)
    types = after.dialect.types
  }

  /// The match of everything.
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
        let order = joinOrder(pair, models: models)
        changed.append(
          TableMatch(
            table: pair, columns: matchColumns(pair, joinOrder: order), joinOrder: order))
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
  /// Whether the table has `@renamed` attributes.
  fileprivate var hasHints: Bool {
    formerName != nil || columns.contains { $0.formerName != nil }
      || JoinEnds(self)?.hasHints ?? false
  }
}
