import TestSupport

extension Fault {
  /// People change migrations that databases have.
  static let changedFiles = Fault(
    name: "changed-files",
    about: "migrations that are edited, removed, merged late, or interrupted and corrected"
  ) { suite in
    for kind in DatabaseKind.usable where kind != .journaledSQLite {
      let row = suite.table.row("edited, removed, late and corrected files: \(kind.title)")
      let trial = ChangedFiles(kind: kind, suite: suite)
      row.attempt("interrupted, and corrected after what was executed") { try trial.resumed() }
      row.attempt("merged late") { try trial.late() }
      if suite.isShort, kind == .postgresql { continue }
      row.attempt("edited after it was applied") { try trial.edited() }
      row.attempt("removed after it was applied") { try trial.removed() }
      row.attempt("failed in a transaction, and corrected") { try trial.corrected() }
      row.attempt("interrupted, and edited in what was executed") { try trial.refused() }
      row.attempt("interrupted, and made a transaction") { try trial.madeTransactional() }
    }
  }
}

/// Scenes of one database with three migrations.
private struct ChangedFiles {
  let kind: DatabaseKind
  let suite: Suite

  private static let ids = ["20260101000000_a", "20260102000000_b", "20260103000000_c"]
  private static let first =
    "CREATE TABLE counter (step integer NOT NULL);\nINSERT INTO counter VALUES (1);\n"
  private static let second = "INSERT INTO counter VALUES (2);\n"
  private static let third = "CREATE TABLE last (id integer);\nINSERT INTO counter VALUES (3);\n"
  private static let mark = "-- schemagen: no-transaction\n"
  private static let broken = "INSERT INTO missing VALUES (2);\n"

  /// The state after the three as they are at the end of a scene.
  private func reference(_ project: MigrationProject) throws -> String {
    let database = try kind.make()
    try deploy(project, database).expect(0)
    return try database.state()
  }

  private func deploy(_ project: MigrationProject, _ database: any TrialDatabase) throws -> Outcome
  {
    try suite.tool.run("migrate", "deploy", in: project, on: database.url)
  }

  private func status(_ project: MigrationProject, _ database: any TrialDatabase) throws -> Outcome
  {
    try suite.tool.run("migrate", "status", in: project, on: database.url)
  }

  /// A database with the first two.
  private func start() throws -> (project: MigrationProject, database: any TrialDatabase) {
    let project = try MigrationProject(kind)
    let database = try kind.make()
    try project.write(Self.ids[0], Self.first)
    try project.write(Self.ids[1], Self.second)
    try deploy(project, database).expect(0)
    return (project, database)
  }

  func edited() throws {
    let (project, database) = try start()
    let before = try database.state()
    try project.write(Self.ids[2], Self.third)
    try project.write(Self.ids[1], "-- the second step\n" + Self.second)
    try deploy(project, database).expect(
      1,
      says: [Self.ids[1], "was edited after it was applied", "git", "migrate resolve --checksum"])
    try status(project, database).expect(1, says: [Self.ids[1], "edited"])
    try database.expect(before)
    try suite.tool.run(
      "migrate", "resolve", "--checksum", Self.ids[1], in: project, on: database.url
    ).expect(0)
    try deploy(project, database).expect(0, says: [Self.ids[2]])
    try database.expect(reference(project))
  }

  func removed() throws {
    let (project, database) = try start()
    let before = try database.state()
    try project.remove(Self.ids[1])
    try deploy(project, database).expect(0, not: ["Applied \(Self.ids[1])"])
    try project.write(Self.ids[2], Self.third)
    try deploy(project, database).expect(1, says: [Self.ids[1], "does not have", "migrate down"])
    try status(project, database).expect(1, says: [Self.ids[1], "missing"])
    try database.expect(before)
    try project.write(Self.ids[1], Self.second)
    try deploy(project, database).expect(0)
    try database.expect(reference(project))
  }

  func late() throws {
    let project = try MigrationProject(kind)
    let database = try kind.make()
    try project.write(Self.ids[0], Self.first)
    try project.write(Self.ids[2], Self.third)
    try deploy(project, database).expect(0)
    try project.write(Self.ids[1], Self.second)
    try status(project, database).expect(0, says: [Self.ids[1], "pending"])
    try deploy(project, database).expect(0, says: [Self.ids[1]])
    try database.expect(reference(project))
  }

  func corrected() throws {
    let project = try MigrationProject(kind)
    let database = try kind.make()
    try project.write(Self.ids[0], Self.first)
    try project.write(Self.ids[1], Self.second + Self.broken)
    try project.write(Self.ids[2], Self.third)
    try deploy(project, database).expect(
      1,
      says: [
        "\(Self.ids[1])/migration.sql:2:", "\(Self.ids[1]) failed", "the database is unchanged",
        "missing", "Applied before it: \(Self.ids[0])",
      ], not: [Self.ids[2]])
    try project.write(Self.ids[1], Self.second)
    try deploy(project, database).expect(0)
    try database.expect(reference(project))
  }

  /// A database in which the second migration stopped after its first statement.
  private func interrupted() throws -> (project: MigrationProject, database: any TrialDatabase) {
    let project = try MigrationProject(kind)
    let database = try kind.make()
    try project.write(Self.ids[0], Self.first)
    try project.write(Self.ids[1], Self.mark + Self.second + Self.broken)
    try deploy(project, database).expect(
      1,
      says: [
        "\(Self.ids[1])/migration.sql:3:", "\(Self.ids[1]) failed",
        "The statements before this one were executed; the next run continues with this one",
      ])
    try status(project, database).expect(0, says: [Self.ids[1], "interrupted"])
    return (project, database)
  }

  func resumed() throws {
    let (project, database) = try interrupted()
    try project.write(Self.ids[1], Self.mark + Self.second + "INSERT INTO counter VALUES (22);\n")
    try project.write(Self.ids[2], Self.third)
    try deploy(project, database).expect(0, says: [Self.ids[1], "continuing after 1"])
    try database.expect(reference(project))
  }

  func refused() throws {
    let (project, database) = try interrupted()
    let before = try database.state()
    try project.write(Self.ids[1], Self.mark + "INSERT INTO counter VALUES (20);\n" + Self.second)
    try deploy(project, database).expect(
      1,
      says: [
        "\(Self.ids[1])/migration.sql:2:1",
        "statement 1 of its file is not the one that was executed",
        "Restore the statements", "migrate resolve --rolled-back \(Self.ids[1])",
      ])
    try database.expect(before)
    // The way out that it names.
    try database.execute("DELETE FROM counter WHERE step = 2")
    try suite.tool.run(
      "migrate", "resolve", "--rolled-back", Self.ids[1], in: project, on: database.url
    ).expect(0)
    try deploy(project, database).expect(0, says: [Self.ids[1]])
    try database.expect(reference(project))
  }

  func madeTransactional() throws {
    let (project, database) = try interrupted()
    let before = try database.state()
    try project.write(Self.ids[1], Self.second)
    try deploy(project, database).expect(
      1, says: [Self.ids[1], "runs in a transaction now", "schemagen: no-transaction"])
    try database.expect(before)
    try project.write(Self.ids[1], Self.mark + Self.second)
    try deploy(project, database).expect(0)
    try database.expect(reference(project))
  }
}
