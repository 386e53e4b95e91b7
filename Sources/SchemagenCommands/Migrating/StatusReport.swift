import CanonicalJSON
import SchemagenMigrator

/// Tells what became of each migration.
struct StatusReport {
  let status: MigrationStatus
  /// How messages name the database.
  let database: String
  /// Whether the database is a file that does not exist yet.
  var isMissing = false

  /// Whether something is wrong that applying migrations does not mend.
  var hasTrouble: Bool {
    status.entries.contains { entry in
      switch entry.state {
      case .edited, .missing: true
      case .applied, .pending, .pendingOutOfOrder, .interrupted: false
      }
    }
  }

  /// The report as lines for people.
  var text: String {
    guard !status.entries.isEmpty else { return "There are no migrations yet." }
    let width = status.entries.map { words(for: $0.state).label.count }.max() ?? 0
    let lines = status.entries.map { entry in
      let words = words(for: entry.state)
      let line = "  \(words.label.padding(to: width))  \(entry.id)"
      return words.note.map { "\(line)\n  \("".padding(to: width))  \($0)" } ?? line
    }
    let heading = "Migrations of \(database)\(isMissing ? ", which does not exist yet" : "")"
    return ([heading] + lines + [conclusion]).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    let entries = status.entries.map { entry -> JSONNode in
      let words = words(for: entry.state)
      return [
        "id": .string(entry.id), "state": .string(words.label), "note": .optional(words.note),
      ]
    }
    return ["upToDate": .boolean(status.isUpToDate), "migrations": .array(entries)]
  }

  private var conclusion: String {
    if hasTrouble { return "Something is wrong: see above." }
    let count = status.pending.count
    if count == 0 { return "Up to date." }
    return "\(count) to apply: run `schemagen migrate`, in production `schemagen migrate deploy`."
  }

  private func words(
    for state: MigrationStatus.State
  ) -> (label: String, note: String?) {
    switch state {
    case .applied(let time): ("applied", "on \(time)")
    case .pending: ("pending", nil)
    case .pendingOutOfOrder: ("pending", "older than migrations that are applied; it still runs")
    case .interrupted(let count):
      ("interrupted", "after \(count) statements; the next run goes on there")
    case .edited(let recorded, let found):
      (
        "edited",
        "after it was applied: the database has the checksum \(recorded), the file has \(found)"
      )
    case .missing: ("missing", "the database has it, the folder does not")
    }
  }
}
