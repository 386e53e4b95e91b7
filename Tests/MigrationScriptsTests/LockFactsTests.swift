import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview
import MigrationScripts
import TestSupport
import Testing

/// The locks and rewrites in the header are those of PostgreSQL.
@Suite("Locks and rewrites on a real server", .enabled(if: PostgresCluster.isAvailable))
struct LockFactsTests {
  static let fixtures = MigrationFixture.all.filter {
    (try? $0.isTestable(on: .postgresql)) ?? true
  }

  /// The locks that a migration may name, as `pg_locks` calls them.
  private static let modes: [(name: String, mode: LockMode)] = [
    ("AccessExclusiveLock", .accessExclusive), ("ShareRowExclusiveLock", .shareRowExclusive),
    ("ShareLock", .share), ("ShareUpdateExclusiveLock", .shareUpdateExclusive),
  ]

  @Test("every table is locked as strongly as the steps declare", arguments: fixtures)
  func locks(fixture: MigrationFixture) throws {
    let plan = try fixture.plan(.postgresql)
    for stage in plan.stages {
      let database = try database(fixture, stage.before)
      let script = ScriptRenderer.written(stage, stage.review()).text
        .replacing("\nCOMMIT;\n", with: "\n\(Self.locksQuery);\nCOMMIT;\n")
      let names = try database.tableNames()
      let lines = try database.query(script)
      var found: [String: LockMode] = [:]
      for line in lines {
        let words = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3, let old = names[words[0]],
          let mode = Self.modes.first(where: { $0.name == words[2] })?.mode
        else { continue }
        let name = words[1].isEmpty ? old : words[1]
        found[name] = max(found[name] ?? mode, mode)
      }
      var expected: [String: LockMode] = [:]
      for lock in stage.review().steps.flatMap(\.locks) {
        let name = "\(lock.table.effectiveSchema).\(lock.table.name)"
        expected[name] = max(expected[name] ?? lock.mode, lock.mode)
      }
      #expect(found == expected)
    }
  }

  private static let locksQuery = """
    SELECT l.relation, CASE WHEN c.oid IS NULL THEN '' ELSE n.nspname || '.' || c.relname END, l.mode
    FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation
    LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation'
    """

  @Test("the tables that the steps rewrite are rewritten, and no other", arguments: fixtures)
  func rewrites(fixture: MigrationFixture) throws {
    let plan = try fixture.plan(.postgresql)
    for stage in plan.stages {
      let database = try database(fixture, stage.before)
      let old = try database.fileNodes()
      try database.run(ScriptRenderer.written(stage, stage.review()).text)
      let new = try database.fileNodes()
      let rewritten = new.filter { old[$0.key] != nil && old[$0.key]?.node != $0.value.node }
      let expected = stage.review().steps.flatMap(\.locks).filter { $0.work == .rewrite }
        .map { "\($0.table.effectiveSchema).\($0.table.name)" }
      #expect(Set(rewritten.values.map(\.name)) == Set(expected))
    }
  }

  private func database(
    _ fixture: MigrationFixture, _ state: DatabaseSchema
  ) throws -> PostgreSQLTestDatabase {
    let database = try PostgreSQLTestDatabase()
    try database.run(fixture.script(to: state))
    return database
  }
}

extension PostgreSQLTestDatabase {
  /// Each table's identity and its name.
  fileprivate func tableNames() throws -> [String: String] {
    try fileNodes().mapValues(\.name)
  }

  /// Each table's identity, with its name and the file that holds its rows.
  fileprivate func fileNodes() throws -> [String: (name: String, node: String)] {
    let lines = try query(
      """
      SELECT c.oid, n.nspname || '.' || c.relname, pg_relation_filenode(c.oid)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      """)
    var nodes: [String: (name: String, node: String)] = [:]
    for line in lines {
      let words = line.split(separator: "|").map(String.init)
      if words.count == 3 { nodes[words[0]] = (words[1], words[2]) }
    }
    return nodes
  }
}
