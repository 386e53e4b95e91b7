import CanonicalJSON
import SchemagenMigrator

/// The report of `migrate status`: the state of each migration.
struct StatusReport {
  let status: MigrationStatus
  /// The display name of the database.
  let database: String
  /// Whether the database is a file that does not exist yet.
  var isMissing = false
  /// What the schema changes and no migration has, a phrase each.
  var unwritten: [String] = []
  /// Why `migrate` and `deploy` refuse the folder; nil where they do not.
  var refusal: CommandFailure?
  /// What the database has other than after its migrations, a phrase each; nil when it was not compared.
  var drift: [String]?

  /// Whether all migrations are applied, the schema has no changes without one, the folder is in order,
  /// and no drift was found.
  var isUpToDate: Bool {
    status.isUpToDate && unwritten.isEmpty && refusal == nil && drift ?? [] == []
  }

  /// Whether there is a problem that applying migrations does not fix.
  var needsAttention: Bool {
    status.entries.contains { entry in
      switch entry.state {
      case .edited, .blocked, .incomplete, .unfinished, .missing: true
      case .applied, .pending, .pendingOutOfOrder, .running, .interrupted: false
      }
    }
  }

  /// The report as text.
  var text: String {
    guard !status.entries.isEmpty else { return "There are no migrations yet." }
    let width = status.entries.map { description(of: $0.state).label.count }.max() ?? 0
    let lines = status.entries.map { entry in
      let (label, note) = description(of: entry.state)
      let line = "  \(label.padding(to: width))  \(entry.id)"
      return note.map { "\(line)\n  \("".padding(to: width))  \($0)" } ?? line
    }
    let heading = "Migrations of \(database)\(isMissing ? ", which does not exist yet" : "")"
    return ([heading] + lines + [conclusion] + refusalLines + unwrittenLines + driftLines)
      .joined(separator: "\n")
  }

  /// Why nothing can be applied, as lines of text.
  var refusalLines: [String] {
    guard let refusal else { return [] }
    return ["`schemagen migrate` and `deploy` refuse this folder:", "  \(refusal.message)"]
      + refusal.help.map { "  \($0)" }
  }

  /// What was changed by hand, as lines of text.
  private var driftLines: [String] {
    guard let drift, !drift.isEmpty else { return [] }
    return ["The database is not what its migrations made:"] + drift.map { "  - \($0)" }
      + ["`schemagen db drift --sql` prints the SQL that takes it back."]
  }

  /// What the schema changes and no migration has, as lines of text.
  var unwrittenLines: [String] {
    guard !unwritten.isEmpty else { return [] }
    return ["The schema has changes that no migration has:"] + unwritten.map { "  - \($0)" }
      + ["`schemagen migrate` writes one."]
  }

  /// The report in one line, among those of other databases.
  var line: String {
    var parts: [String] = []
    for label in ["edited", "incomplete", "missing", "running", "interrupted", "pending"] {
      let ids = status.entries.filter { description(of: $0.state).label == label }.map(\.id)
      if !ids.isEmpty { parts.append("\(ids.count) \(label) (\(Self.list(ids)))") }
    }
    if let drift, !drift.isEmpty { parts.append("drifted (\(drift.joined(separator: "; ")))") }
    let words = parts.isEmpty ? "up to date" : parts.joined(separator: ", ")
    return isMissing ? "does not exist yet, \(words)" : words
  }

  private static func list(_ ids: [String]) -> String {
    ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
  }

  /// The report as `--json` shows it.
  var json: JSONNode { .object(members) }

  /// Its members.
  var members: [(key: String, value: JSONNode)] {
    let entries = status.entries.map { entry -> JSONNode in
      let (label, note) = description(of: entry.state)
      return [
        "id": .string(entry.id), "state": .string(label), "note": .optional(note),
        "startedAt": .optional(entry.startedAt), "finishedAt": .optional(entry.finishedAt),
        "durationMilliseconds": entry.milliseconds.map { .number($0) } ?? .null,
      ]
    }
    return [
      ("upToDate", .boolean(isUpToDate)), ("migrations", .array(entries)),
      ("unwritten", .strings(unwritten)),
      ("refusal", .optional(refusal?.message)), ("drift", drift.map(JSONNode.strings) ?? .null),
    ]
  }

  private static func statements(_ count: Int) -> String {
    count == 1 ? "1 statement" : "\(count) statements"
  }

  private var conclusion: String {
    if isIncomplete { return "Deploy an older version first, which has the missing ones." }
    if isUnfinished {
      return "`schemagen migrate deploy` refuses until the interrupted one is finished."
    }
    if needsAttention {
      let isMissing = status.entries.contains { $0.state == .missing }
      return (isMissing ? "Update the checkout, or restore" : "Restore")
        + " applied migrations from git, and put changes into a new migration."
    }
    let count = status.pending.count
    if count == 0 { return isUpToDate ? "Up to date." : "All are applied." }
    if refusal != nil { return "\(count) pending." }
    return "\(count) pending: run `schemagen migrate`, or `schemagen migrate deploy` in production."
  }

  private var isIncomplete: Bool {
    status.entries.contains { if case .incomplete = $0.state { true } else { false } }
  }

  private var isUnfinished: Bool {
    status.entries.contains { if case .unfinished = $0.state { true } else { false } }
  }

  private func description(
    of state: MigrationStatus.State
  ) -> (label: String, note: String?) {
    switch state {
    case .applied(let time): ("applied", "on \(time)")
    case .pending: ("pending", nil)
    case .pendingOutOfOrder:
      (
        "pending",
        "older than an applied migration" + (refusal == nil ? "; it will still run" : "")
      )
    case .running(let runner, let count):
      ("running", "by \(runner); \(Self.statements(count)) done")
    case .interrupted(0): ("interrupted", "in its first statement; the next run starts there")
    case .interrupted(let count):
      ("interrupted", "after \(Self.statements(count)); the next run continues there")
    case .blocked(let error): ("edited", ([error.message] + error.help).joined(separator: " "))
    case .incomplete(let error):
      ("incomplete", ([error.message] + error.help).joined(separator: " "))
    case .unfinished(let error):
      ("interrupted", ([error.message] + error.help).joined(separator: " "))
    case .edited(let recorded, let found):
      (
        "edited",
        "after it was applied: the checksum is \(recorded) in the database, \(found) in the file"
      )
    case .missing: ("missing", "applied to the database, but not in the folder")
    }
  }
}
