import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import MigrationPlanning
import SchemagenMigrator
import SchemagenRuntime

/// What a database is after some migrations that ran on an empty one.
struct SquashProof: Sendable {
  private let live: LiveState
  /// Its rows, those of the history left out.
  let rows: [TableRows]
  private let state: DatabaseSchema

  /// Runs migrations on an empty database.
  ///
  /// - Parameters:
  ///   - migrator: Their folder.
  ///   - ids: The migrations; all of the folder when nil.
  ///   - state: The state to which they lead.
  ///   - url: The empty database.
  /// - Throws: A failure when one of them fails.
  static func running(
    _ migrator: Migrator, only ids: Set<String>? = nil, to state: DatabaseSchema,
    on url: DatabaseURL, in workspace: MigrationWorkspace
  ) async throws -> SquashProof {
    var migrator = migrator
    migrator.options.only = ids
    // The two databases are compared with each other.
    migrator.options.verifies = false
    let ready = migrator
    let console = workspace.context.console
    _ = try await DatabaseAccess(url: url, console: console).open {
      try await ready.deploy(to: $0)
    }
    let live = try await LiveState.read(
      url, schemas: state.schemas, comparedWith: state, in: workspace.context)
    let tables = live.declarable.tables.map { Self.inOrder($0, of: state) }
    let rows = try await DatabaseAccess(url: url, console: console, isReadOnly: true).open {
      try await $0.read { try TableRows.read(of: tables, on: $0) }
    }
    return SquashProof(live: live, rows: rows, state: state)
  }

  /// A table with its columns in the order of the schema: that of a database depends on its history.
  private static func inOrder(_ table: Table, of state: DatabaseSchema) -> Table {
    let known = state.tables.first { $0.name == table.name }?.columns.map(\.name) ?? []
    var table = table
    table.columns.sort { first, second in
      let places = [first, second].map { known.firstIndex(of: $0.name) ?? known.count }
      return (places[0], first.name) < (places[1], second.name)
    }
    return table
  }

  /// What another database has otherwise, a phrase each.
  func differences(of other: SquashProof) -> [String] {
    let tables = MigrationPlanner.plan(
      from: other.live.tables(like: state), to: live.tables(like: state)
    ).summary
    let beside = Self.differences(
      Set(live.database.carried.map { "\($0.kind.words) \($0.name): \($0.definition)" }),
      Set(other.live.database.carried.map { "\($0.kind.words) \($0.name): \($0.definition)" }))
    let listed = Self.differences(
      Set(live.database.listed.map { "\($0.kind.words) \($0.name)" }),
      Set(other.live.database.listed.map { "\($0.kind.words) \($0.name)" }))
    let counts = { (rows: [TableRows]) in Set(rows.map { "\($0.count) rows of \($0.table)" }) }
    let found = Self.differences(counts(rows), counts(other.rows))
    let isOther = found.isEmpty && Set(rows.map(\.content)) != Set(other.rows.map(\.content))
    return tables + beside + listed + found + (isOther ? ["other values in rows"] : [])
  }

  private static func differences(_ wanted: Set<String>, _ found: Set<String>) -> [String] {
    wanted.subtracting(found).sorted().map { "missing: \($0)" }
      + found.subtracting(wanted).sorted().map { "only in the new one: \($0)" }
  }
}
