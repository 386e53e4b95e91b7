import CanonicalJSON
import DatabaseTypes
import MigrationReplay
import SchemaDiagnostics
import SchemagenMigrator

/// What baseline did.
struct BaselineReport {
  let database: String
  let recorded: [Migration]
  /// Where the SQL comes from that the schema has no counterpart for.
  let source: BaselineSource
  /// What was made by that SQL.
  let handWritten: HandWrittenSQL?
  let fluent: [FluentMigration]

  /// The report as text.
  var text: String {
    var lines =
      recorded.isEmpty
      ? ["Nothing was recorded: \(database) has all of these migrations."]
      : ["Recorded in \(database) as applied, without running them"]
    lines += recorded.map { "  \($0.id)" }
    if !copied.isEmpty {
      lines.append("Copied into the baseline, because the schema has no counterpart")
      lines += copied.map { "  \(start($0.place))\($0.object)" }
    }
    if !leftOut.isEmpty {
      lines.append("Left out of the baseline")
      lines += leftOut.map { "  \(start($0.place))\($0.excerpt) (\($0.reason))" }
    }
    lines += Self.lines(of: fluent)
    return lines.map(TerminalText.line).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "recorded": .strings(recorded.map(\.id)),
      "copied": .array(
        copied.map { statement in
          [
            "path": source.path(of: statement.place).map(JSONNode.string) ?? .null,
            "line": source.path(of: statement.place) == nil ? .null : .number(statement.place.line),
            "object": .string("\(statement.object)"), "sql": .string(statement.sql),
          ]
        }),
      "leftOut": .array(
        leftOut.map { statement in
          [
            "path": source.path(of: statement.place).map(JSONNode.string) ?? .null,
            "line": source.path(of: statement.place) == nil ? .null : .number(statement.place.line),
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

  private func start(_ place: StatementPlace) -> String {
    source.words(for: place).map { "\($0): " } ?? ""
  }

  private var copied: [CopiedStatement] {
    (handWritten?.statementsBefore ?? []) + (handWritten?.statementsAfter ?? [])
  }

  private var leftOut: [LeftOutStatement] { handWritten?.leftOut ?? [] }
}
