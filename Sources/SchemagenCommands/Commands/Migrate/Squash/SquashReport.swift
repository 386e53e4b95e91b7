import CanonicalJSON
import MigrationReplay
import SchemagenMigrator

/// What `migrate squash` has written, and what is in it.
struct SquashReport {
  let draft: SquashDraft
  /// The display paths of the written files.
  let written: [String]
  /// The display paths of the folders that were removed.
  let removed: [String]
  /// The rows that the migration makes.
  let rows: [TableRows]

  /// The report as text.
  var text: String {
    var lines = ["Wrote"] + written.map { "  \($0)" } + ["Removed"] + removed.map { "  \($0)" }
    lines.append("Carried")
    lines.append("  the tables of the schema after \(last)")
    lines += copied.map { "  \($0.place): \($0.object)" }
    lines += rows.map { "  \($0.count == 1 ? "1 row" : "\($0.count) rows") of \($0.table)" }
    if !leftOut.isEmpty {
      lines.append("Not copied: what they do in an empty database is in the rows above")
      lines += leftOut.map { "  \($0.place): \($0.excerpt)" }
    }
    lines += [
      "A database that has all of them goes on: `schemagen migrate deploy` records \(draft.id).",
      "One that has only some of them must first be deployed up to \(last), by a version with their "
        + "folders.",
    ]
    return lines.joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "id": .string(draft.id), "written": .strings(written), "removed": .strings(removed),
      "oldest": .string(last),
      "copied": .array(
        copied.map { ["place": .string("\($0.place)"), "object": .string("\($0.object)")] }),
      "rows": .array(
        rows.map { ["table": .string("\($0.table)"), "count": .number($0.count)] }),
      "leftOut": .array(
        leftOut.map { ["place": .string("\($0.place)"), "sql": .string($0.sql)] }),
    ]
  }

  /// The newest migration that a database must have.
  private var last: String { draft.parts.first?.replaced.last?.id ?? "" }

  private var handWritten: HandWrittenSQL? { draft.parts.first?.handWritten }

  private var copied: [CopiedStatement] {
    (handWritten?.statementsBefore ?? []) + (handWritten?.statementsAfter ?? [])
  }

  private var leftOut: [LeftOutStatement] { handWritten?.leftOut ?? [] }
}
