package import DatabaseChanges
import DatabaseSchema
package import SQLLexicon

/// Writes the SQL of PostgreSQL.
package struct Renderer: DatabaseSQL {
  package init() {}

  package var lexicalRules: SQLLexicalRules { .postgresql }

  /// <https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-CHECK-FUNCTION-BODIES>
  package var acceptanceOfBodies: SQL? { "SET LOCAL check_function_bodies = off" }

  package func render(_ step: Step) -> [SQL] {
    switch step {
    case .createSchema(let name): ["CREATE SCHEMA IF NOT EXISTS \(identifier: name)"]
    case .dropSchema(let name): [dropSchema(name)]
    case .createExtension(let new): [createExtension(new)]
    case .dropExtension(let old): ["DROP EXTENSION \(identifier: old.name)"]
    case .updateExtension(let change): updateExtension(change)
    case .createEnum(let type): [createEnum(type, named: type.name)]
    case .dropEnum(let type): ["DROP TYPE \(identifier: type.name)"]
    case .renameEnum(let name): renameEnum(name)
    case .renameLabel(let label): renameLabel(label)
    // The type itself refuses rows with a label that it loses.
    case .removeLabels: []
    case .addEnumValues(let values): addEnumValues(values)
    case .recreateEnum(let change): recreateEnum(change)
    case .commentEnum(let type):
      ["COMMENT ON TYPE \(identifier: type.name) IS \(comment(type.comment))"]
    case .createTable(let table): createTable(table)
    case .dropTable(let table): ["DROP TABLE \(identifier: table.name)"]
    case .renameTable(let move): renameTable(move)
    case .renameColumn(let column): [SQL.renameColumn(column)]
    case .alterTable(let change): alterTable(change)
    case .createUpdatedAtFunction(let name): [createUpdatedAtFunction(name)]
    case .dropUpdatedAtFunction(let name): ["DROP FUNCTION \(identifier: name)()"]
    }
  }

  package func script(_ steps: [CommentedStep]) -> ScriptBody {
    ScriptBody(
      groups: steps.enumerated().map { place, step in
        ScriptBody.Group(comments: step.comments, statements: render(step.step), step: place)
      })
  }

  /// A comment's text, or `NULL` to remove it.
  func comment(_ text: String?) -> SQL {
    text.map { "\(literal: $0)" } ?? "NULL"
  }
}
