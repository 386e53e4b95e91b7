import CanonicalJSON
import DatabaseTypes
import MigrationReplay
import SchemagenMigrator

/// What baseline did.
struct BaselineReport {
  let database: String
  let recorded: [Migration]
  /// The folder of the migrations that were replaced, in messages.
  let folder: String
  /// What those migrations made by hand.
  let handWritten: HandWrittenSQL?
  let fluent: [FluentMigration]

  /// The report as text.
  var text: String {
    var lines = ["Recorded in \(database) as applied, without running them"]
    lines += recorded.map { "  \($0.id)" }
    if !copied.isEmpty {
      lines.append("Copied into the baseline, because the schema has no counterpart")
      lines += copied.map { "  \(folder)/\($0.place): \($0.object)" }
    }
    if !leftOut.isEmpty {
      lines.append("Left out of the baseline")
      lines += leftOut.map { "  \(folder)/\($0.place): \($0.excerpt) (\($0.reason))" }
    }
    lines += Self.lines(of: fluent)
    return lines.joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "recorded": .strings(recorded.map(\.id)),
      "copied": .array(
        copied.map { statement in
          [
            "path": .string("\(folder)/\(statement.place.file)"),
            "line": .number(statement.place.line),
            "object": .string("\(statement.object)"), "sql": .string(statement.sql),
          ]
        }),
      "leftOut": .array(
        leftOut.map { statement in
          [
            "path": .string("\(folder)/\(statement.place.file)"),
            "line": .number(statement.place.line),
            "sql": .string(statement.sql), "reason": .string(statement.reason),
          ]
        }),
      "fluent": .array(
        fluent.map { ["name": .string($0.name), "batch": .number($0.batch)] }),
    ]
  }

  /// The migrations of Fluent as lines of a report.
  static func lines(of fluent: [FluentMigration]) -> [String] {
    if fluent.isEmpty { return [] }
    return ["Fluent has applied these migrations before, which schemagen leaves in their table"]
      + fluent.map { "  \($0.name) (batch \($0.batch))" }
  }

  private var copied: [CopiedStatement] {
    (handWritten?.statementsBefore ?? []) + (handWritten?.statementsAfter ?? [])
  }

  private var leftOut: [LeftOutStatement] { handWritten?.leftOut ?? [] }
}
