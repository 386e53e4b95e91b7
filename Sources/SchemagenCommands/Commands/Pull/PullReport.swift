import CanonicalJSON
import DatabaseIntrospection
import DatabaseSchema
import SchemaDiagnostics
import SchemaLifting

/// What became of each object of a database that was pulled.
struct PullReport {
  let live: LiveState
  let lifted: LiftedSchema
  /// What changed in a schema that was there, a phrase each.
  let changes: [String]

  init(live: LiveState, lifted: LiftedSchema, changes: [String]) {
    self.live = live
    self.lifted = lifted
    self.changes = changes + lifted.replacedJoinTables.map(\.description)
  }

  /// Whether an object is neither in the schema nor kept with its SQL.
  var isIncomplete: Bool { !named.isEmpty || !lifted.omitted.isEmpty }

  /// What the database keeps by itself: it needs no SQL.
  private var selfMade: [ListedObject] { live.database.listed.filter(\.isMadeByDatabase) }

  /// What is only known by name.
  private var named: [ListedObject] { live.database.listed.filter { !$0.isMadeByDatabase } }

  /// What was written, with what it changes.
  func changesText(_ written: [String]) -> String {
    if written.isEmpty {
      return "The schema has what \(live.url.displayName) has: nothing to write."
    }
    let list =
      changes.isEmpty
      ? [] : ["Changes in the schema"] + changes.map { TerminalText.line("  - \($0)") }
    return (list + written.map { "Wrote \($0)" }).joined(separator: "\n")
  }

  /// The report as text.
  var text: String {
    let database = live.database
    var lines = ["In the schema: " + counts.joined(separator: ", ") + "."]
    if !database.carried.isEmpty {
      lines.append("Kept in the database, with known SQL; a schema cannot declare it:")
      lines += database.carried.map { "  \($0.kind.words) \($0.name)" }
    }
    if !selfMade.isEmpty {
      lines.append("Kept by the database itself:")
      lines += selfMade.map { "  \($0.kind.words) \($0.name): \($0.reason)" }
    }
    if isIncomplete {
      lines.append("Only known by name; neither in the schema nor kept:")
      lines += named.map { "  \($0.kind.words) \($0.name): \($0.reason)" }
      lines += lifted.omitted.map { "  \($0.part.words) \($0.part.name): \($0.reason)" }
    }
    return lines.map(TerminalText.line).joined(separator: "\n")
  }

  private var counts: [String] {
    let schema = live.declarable
    let tables = schema.tables
    let omitted = Dictionary(grouping: lifted.omitted, by: \.part.noun).mapValues(\.count)
    let parts = [
      (tables.count, "table"), (tables.reduce(0) { $0 + $1.columns.count }, "column"),
      (tables.count { $0.primaryKey != nil }, "primary key"),
      (tables.reduce(0) { $0 + $1.indexes.count }, "index"),
      (tables.reduce(0) { $0 + $1.foreignKeys.count }, "foreign key"),
      (tables.reduce(0) { $0 + $1.checks.count }, "check"),
      (tables.reduce(0) { $0 + $1.triggers.count }, "trigger"), (schema.enums.count, "enum"),
    ]
    let counts = parts.map { ($0 - omitted[$1, default: 0], $1) }.filter { $0.0 > 0 }.map {
      count, noun in
      let plural = noun == "index" ? "indexes" : noun + "s"
      return "\(count) \(count == 1 ? noun : plural)"
    }
    return counts.isEmpty ? ["nothing"] : counts
  }

  /// The report as `--json` shows it.
  ///
  /// - Parameters:
  ///   - written: The files that were written.
  ///   - text: Whether the text of the schema is part of it.
  func json(written: [String], text: Bool) -> JSONNode {
    let files = lifted.sources.files.map { file -> JSONNode in
      [
        "path": .string(file.path),
        "text": .string(String(decoding: file.bytes, as: UTF8.self)),
      ]
    }
    let carried =
      live.database.carried.map { Self.carried($0.kind, $0.name, .string($0.definition)) }
      + selfMade.map { Self.carried($0.kind, $0.name, .null) }
    let listed =
      named.map { Self.listed($0.kind.words, $0.name, $0.reason) }
      + lifted.omitted.map { Self.listed($0.part.words, $0.part.name, $0.reason) }
    return [
      "database": .string(live.url.displayName), "written": .strings(written),
      "changes": .strings(changes),
      "files": .array(text ? files : []), "tables": .number(live.declarable.tables.count),
      "carried": .array(carried), "listed": .array(listed),
    ]
  }

  private static func carried(
    _ kind: ObjectKind, _ name: String, _ definition: JSONNode
  ) -> JSONNode {
    ["kind": .string(kind.words), "name": .string(name), "definition": definition]
  }

  private static func listed(_ kind: String, _ name: String, _ reason: String) -> JSONNode {
    ["kind": .string(kind), "name": .string(name), "reason": .string(reason)]
  }
}
