import TestSupport

extension Fault {
  /// A connection is cut by an administrator or a network.
  static let lostConnection = Fault(
    name: "lost-connection",
    about: "pg_terminate_backend of the runner in a statement and in its COMMIT"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("lost connection: PostgreSQL").skip("no server is installed")
    }
    for isTransactional in [true, false] {
      let form = isTransactional ? "one transaction" : "no transaction"
      let row = suite.table.row("connection cut in a statement: PostgreSQL, \(form)")
      let steps = try StepsProject(
        .postgresql, isTransactional: isTransactional, isConcurrent: !isTransactional,
        tool: suite.tool)
      for number in suite.isShort ? [3] : Array(0..<StepsProject.count) {
        row.attempt("after statement \(number)") {
          guard let base = steps.base as? PostgresDatabase else { return }
          let database = try base.copied()
          let gate = Gate(number + 1, of: database)
          let holder = try gate.close()
          let run = try suite.tool.start(
            ["migrate", "deploy"], in: steps.project, on: database.url)
          try gate.waitForRunner()
          try database.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted "
              + "AND relation = 'gate_\(number + 1)'::regclass")
          try run.finish().expect(
            1,
            says: [
              StepsProject.second, "migration.sql:\(gate.line(isTransactional: isTransactional))",
              gate.stateAfterLoss(isTransactional: isTransactional),
            ], not: ["Applied \(StepsProject.second)"])
          holder.release()
          try suite.tool.run("migrate", "deploy", in: steps.project, on: database.url).expect(0)
          try database.expect(steps.reference)
        }
      }
    }
    let row = suite.table.row("connection cut in COMMIT: PostgreSQL")
    row.attempt("while a deferred trigger runs") { try cutInCommit(suite) }
  }

  private static func cutInCommit(_ suite: Suite) throws {
    let project = try MigrationProject(.postgresql)
    let (first, second) = ("20260101000000_trigger", "20260102000000_row")
    try project.write(
      first,
      """
      CREATE TABLE gate_1 (id integer PRIMARY KEY);
      CREATE TABLE counter (step integer NOT NULL);
      CREATE FUNCTION wait_for_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM 1 FROM gate_1; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON counter
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_for_gate();
      """)
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(second, "INSERT INTO counter VALUES (1);\n")
    let whole = try database.copied()
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    let gate = Gate(1, of: database)
    let holder = try gate.close()
    let run = try suite.tool.start(["migrate", "deploy"], in: project, on: database.url)
    try gate.waitForRunner()
    try database.execute(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted "
        + "AND relation = 'gate_1'::regclass")
    try run.finish().expect(
      1, says: [second, "at its COMMIT", "It is unknown whether", "migrate status"])
    holder.release()
    try suite.tool.run("migrate", "status", in: project, on: database.url).expect(
      0, says: ["pending", second])
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try database.expect(whole.state())
  }
}
