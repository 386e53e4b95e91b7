import DatabaseSchema

/// Finds what became of everything that was there before.
///
/// Declared renames come first, then the same database name, then the same name in the schema
/// under another database name (a changed `@map`).
struct SchemaMatcher {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let hints: RenameHints

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    self.before = before
    self.after = after
    hints = RenameHints(answers)
  }

  /// Pairs everything.
  func match() -> SchemaMatch {
    let enums = matchEnums()
    let tables = matchTables()
    let models = Self.newModelNames(tables)
    return SchemaMatch(
      tables: tables.pairs.map {
        TableMatch(table: $0, columns: matchColumns($0, models: models))
      },
      droppedTables: tables.dropped, addedTables: tables.added,
      enums: enums.pairs.map { EnumMatch(type: $0, values: matchValues($0)) },
      droppedEnums: enums.dropped, addedEnums: enums.added)
  }
}
