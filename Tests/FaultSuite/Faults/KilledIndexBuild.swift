import Foundation
import TestSupport

extension Fault {
  /// The runner, or the session that builds, ends in the middle of a concurrent index build.
  static let killedIndexBuild = Fault(
    name: "killed-index-build",
    about: "kill -9 of the runner, or of its session, while indexes are built concurrently"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("killed index build: PostgreSQL").skip("no server is installed")
    }
    let build = try IndexBuild(suite)
    let waiting = suite.table.row("killed in CREATE INDEX CONCURRENTLY: PostgreSQL")
    for ending in IndexBuild.Ending.allCases {
      waiting.attempt("\(ending)") { try build.interrupt(ending) }
    }
    build.atRandom(suite.table.row("killed at random in index builds: PostgreSQL"))
  }
}

/// A migration that builds indexes on a table of many rows.
private struct IndexBuild {
  /// What happens between the fault and the next runner.
  enum Ending: String, CaseIterable {
    /// The server finishes the index, then the next runner starts.
    case serverFinishes
    /// The next runner starts while the server still builds for the dead one.
    case nextRunnerMeetsServer
    /// The session of the server ends too, and leaves an invalid index.
    case sessionEnds
  }

  private let suite: Suite
  private let project: MigrationProject
  private let base: PostgresDatabase
  private let reference: String
  private let seconds: Double
  private static let ids = ["20260101000000_table", "20260102000000_indexes"]

  init(_ suite: Suite) throws {
    self.suite = suite
    project = try MigrationProject(.postgresql)
    try project.write(
      Self.ids[0],
      """
      CREATE TABLE counter (step integer NOT NULL);
      CREATE TABLE items (id integer PRIMARY KEY, word text NOT NULL);
      INSERT INTO items SELECT n, md5(n::text) FROM generate_series(1, 40000) n;
      CREATE INDEX old ON items (word);
      """)
    base = try PostgresDatabase(on: PostgresCluster.shared())
    try suite.tool.run("migrate", "deploy", in: project, on: base.url).expect(0)
    try project.write(
      Self.ids[1],
      """
      -- schemagen: no-transaction
      INSERT INTO counter VALUES (1);
      CREATE INDEX CONCURRENTLY by_word ON items (word);
      INSERT INTO counter VALUES (2);
      CREATE UNIQUE INDEX CONCURRENTLY by_word_and_id ON items (word, id);
      DROP INDEX CONCURRENTLY old;
      INSERT INTO counter VALUES (3);
      """)
    let whole = try base.copied()
    let start = ContinuousClock.now
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    seconds = (ContinuousClock.now - start) / .seconds(1)
    reference = try whole.state()
  }

  /// Kills the runner while the server waits in the first index build.
  func interrupt(_ ending: Ending) throws {
    let database = try base.copied()
    // A build first waits for the transactions that write to the table.
    let holder = try LockHolder("INSERT INTO items VALUES (0, 'zero')", in: database)
    let run = try start(on: database)
    try waitUntil("the build waits") {
      try database.execute("SELECT count(*) FROM pg_stat_progress_create_index").hasPrefix("1")
    }
    let builder =
      "(SELECT pid FROM pg_stat_progress_create_index WHERE datname = current_database())"
    if ending == .sessionEnds {
      try database.execute("SELECT pg_terminate_backend(\(builder))")
      try run.finish().expect(
        1, says: [Self.ids[1], "migration.sql:3:1", "the next run looks for it and continues"])
    } else {
      try require(run.kill(), "the runner ended before it was killed")
    }
    try suite.tool.run("migrate", "status", in: project, on: database.url)
      .expect(0, says: ["interrupted", Self.ids[1]])
    switch ending {
    case .serverFinishes:
      holder.release()
      try waitUntil("the server finishes the index") {
        try database.execute("SELECT count(*) FROM pg_stat_progress_create_index").hasPrefix("0")
      }
      try finish(start(on: database), on: database)
    case .nextRunnerMeetsServer:
      let next = try start(on: database)
      try waitUntil("the next runner says that it waits") { next.text.contains("Waiting") }
      try require(
        next.text.contains("server process") && next.text.contains("by_word"),
        "it does not say for what it waits:\n\(next.text)")
      holder.release()
      try finish(next, on: database)
    case .sessionEnds:
      holder.release()
      try finish(start(on: database), on: database)
    }
  }

  /// Kills up to eight runners in a row at random times, then lets one end.
  func atRandom(_ row: FaultRow) {
    var random = suite.random(3)
    for round in 1...suite.count(short: 1, whole: 15) {
      let times = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Double.random(in: 0...seconds, using: &random)
      }
      row.attempt("round \(round), after \(times) s, seed \(suite.seed)") {
        let database = try base.copied()
        for time in times {
          let run = try start(on: database)
          pause(time)
          run.kill()
        }
        try finish(start(on: database), on: database)
      }
    }
  }

  private func start(on database: PostgresDatabase) throws -> ToolRun {
    try suite.tool.start(["migrate", "deploy"], in: project, on: database.url)
  }

  private func finish(_ run: ToolRun, on database: PostgresDatabase) throws {
    try run.finish().expect(0)
    try database.expect(reference)
    let invalid = try database.execute("SELECT count(*) FROM pg_index WHERE NOT indisvalid")
    try require(invalid.hasPrefix("0"), "there is an invalid index")
  }
}
