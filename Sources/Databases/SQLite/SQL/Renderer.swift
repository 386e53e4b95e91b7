package import DatabaseChanges
import DatabaseSchema
package import SQLLexicon

/// Writes the SQL of SQLite.
package struct Renderer: DatabaseSQL {
  package init() {}

  package var lexicalRules: SQLLexicalRules { .sqlite }

  package func render(_ step: Step) -> [SQL] {
    switch step {
    case .createTable(let table): [createTable(table)] + attachments(of: table)
    case .dropTable(let table): guardedDrop(table)
    case .renameTable(let move):
      ["ALTER TABLE \(identifier: move.names.before) RENAME TO \(identifier: move.names.after)"]
    case .renameColumn(let column): [SQL.renameColumn(column)]
    case .alterTable(let change): alterTable(change)
    case .renameLabel(let label): renameLabel(label)
    case .removeLabels(let change): removeLabels(change)
    // There are no database schemas, extensions, enum types or functions here.
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
      .createEnum, .dropEnum, .renameEnum, .addEnumValues, .recreateEnum, .commentEnum,
      .createUpdatedAtFunction, .dropUpdatedAtFunction:
      []
    }
  }

  package func script(_ steps: [CommentedStep]) -> ScriptBody {
    let rebuilds = steps.map { rebuiltTable($0.step) }
    let rebuilt = rebuilds.compactMap { $0 }
    let dropped = steps.compactMap { step -> Table? in
      if case .dropTable(let table) = step.step { table } else { nil }
    }
    let renames = steps.compactMap { step -> RenameTable? in
      if case .renameTable(let move) = step.step { move } else { nil }
    }
    var body = ScriptBody(groups: [])
    func add(_ statements: [SQL], _ comments: [String] = [], step: Int? = nil) {
      if statements.isEmpty { return }
      body.groups.append(
        ScriptBody.Group(comments: comments, statements: statements, step: step))
    }
    if !(rebuilt.isEmpty && dropped.isEmpty) {
      // Foreign keys are off while a referenced table is dropped. Neither pragma has an effect
      // inside a transaction: <https://www.sqlite.org/pragma.html#pragma_foreign_keys>. There the
      // guards make the script fail.
      body.opening = ["PRAGMA defer_foreign_keys=OFF", "PRAGMA foreign_keys=OFF"]
      body.closing = ["PRAGMA foreign_keys=ON"]
      body.notes = [RebuildNote(rebuilt: rebuilt, dropped: dropped).lines]
      add(
        Self.leftovers(rebuilt: rebuilt, dropped: dropped).map {
          "DROP TABLE IF EXISTS \(identifier: $0)"
        }, ["Clean up after an earlier failed run."])
      add(ScriptChecks.opening, ScriptChecks.openingComment)
    }
    var isGuarded = false
    for (place, step) in steps.enumerated() {
      if let table = rebuilds[place] {
        if !isGuarded {
          // Here the tables have their new names, and conflicting names are free.
          add(
            [UnknownObjects(rebuilt: rebuilt, renames: renames).check],
            [
              "Fails with what the schema does not know, and the new tables would not have. Scripts differ",
              "in the list of what is known only.",
            ])
          isGuarded = true
        }
        var groups = rebuild(table)
        groups[0].comments += step.comments
        for group in groups.indices { groups[group].step = place }
        body.groups += groups
      } else {
        add(render(step.step), step.comments + explanation(of: step.step), step: place)
      }
    }
    add(
      checkForeignKeys(of: rebuilt),
      ["Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it."])
    if !(rebuilt.isEmpty && dropped.isEmpty) {
      add(
        WritingTriggers(rebuilt).checks,
        ["Fails with a trigger of another table that writes a dropped column."])
      add(ScriptChecks.closing(body.groups.flatMap(\.statements)), ScriptChecks.closingComment)
    }
    return body
  }

  private func explanation(of step: Step) -> [String] {
    switch step {
    case .dropTable(let table): Self.guardComment(table)
    case .removeLabels: ["Fails if a row holds a removed value; the SELECT finds it."]
    default: []
    }
  }

  private func rebuiltTable(_ step: Step) -> AlterTable? {
    guard case .alterTable(let change) = step, Alteration(change).needsRebuild else {
      return nil
    }
    return change
  }
}
