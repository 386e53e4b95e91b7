package import DatabaseChanges
import DatabaseSchema
package import SQLLexicon

/// Writes the SQL of SQLite.
package struct Renderer: DatabaseSQL {
  package init() {}

  package var lexicalRules: SQLLexicalRules { .sqlite }

  package var acceptanceOfBodies: SQL? { nil }

  package func render(_ step: Step) -> [SQL] {
    switch step {
    case .createTable(let table): [createTable(table)] + attachments(of: table)
    case .dropTable(let table): ["DROP TABLE \(identifier: table.name)"]
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
    let replaces = !rebuilt.isEmpty || steps.contains { $0.step.dropsTable }
    let checks = ScriptChecks(replacesTables: replaces)
    var body = ScriptBody(groups: [])
    func add(_ statements: [SQL], _ comments: [String] = [], step: Int? = nil) {
      if statements.isEmpty { return }
      body.groups.append(
        ScriptBody.Group(comments: comments, statements: statements, step: step))
    }
    if replaces {
      // Neither pragma has an effect inside a transaction, so the first check fails there:
      // <https://www.sqlite.org/pragma.html#pragma_foreign_keys>.
      body.opening = ["PRAGMA foreign_keys=OFF"]
      body.closing = ["PRAGMA foreign_keys=ON"]
      body.notes = RebuildNote(rebuilt: rebuilt).paragraphs
      body.groups.append(checks.opening)
      add(
        [refuseForeignKeys],
        [
          "Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table."
        ])
    } else if steps.contains(where: { $0.step.hasCheck }) {
      body.groups.append(checks.opening)
    }
    let hasChecks = !body.groups.isEmpty
    let firstRebuild = rebuilds.firstIndex { $0 != nil }
    for (place, step) in steps.enumerated() {
      if place == firstRebuild {
        // Here the tables have their new names, and conflicting names are free.
        add(
          [UnknownObjects(rebuilt: rebuilt, renames: steps.compactMap(\.step.rename)).check],
          [
            "Fails if a table has something that the schema does not know, because the rebuild would lose it.",
            "Only the list of what is known differs from script to script.",
          ])
      }
      if let table = rebuilds[place] {
        var groups = rebuild(table)
        groups[0].comments += step.comments
        for group in groups.indices { groups[group].step = place }
        body.groups += groups
      } else {
        let comments = step.step.hasCheck ? ["Fails if a row holds a removed value."] : []
        add(render(step.step), step.comments + comments, step: place)
      }
    }
    add(
      checkForeignKeys(of: rebuilt),
      ["Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it."])
    add(
      WritingTriggers(rebuilt).checks,
      ["Fails if a trigger of another table writes a dropped column."])
    if hasChecks {
      add(checkIndexes(of: steps.map(\.step)), ["Fails if a unique index was not created."])
      body.groups.append(checks.closing(body.groups.flatMap(\.statements)))
    }
    return body
  }

  private func rebuiltTable(_ step: Step) -> AlterTable? {
    guard case .alterTable(let change) = step, Alteration(change).needsRebuild else {
      return nil
    }
    return change
  }
}

extension Step {
  fileprivate var dropsTable: Bool {
    if case .dropTable = self { true } else { false }
  }

  /// Whether the step checks that no row holds a removed label.
  fileprivate var hasCheck: Bool {
    switch self {
    case .removeLabels(let change): !change.users.isEmpty
    case .renameLabel(let label): label.merges && !label.users.isEmpty
    default: false
    }
  }

  fileprivate var rename: RenameTable? {
    if case .renameTable(let move) = self { move } else { nil }
  }
}
