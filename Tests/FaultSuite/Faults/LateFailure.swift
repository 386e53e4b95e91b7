import TestSupport

extension Fault {
  /// A migration fails when nearly everything is done.
  static let lateFailure = Fault(
    name: "late-failure", about: "a failure in the last statement, and one at COMMIT"
  ) { suite in
    for kind in DatabaseKind.usable where !suite.isShort || kind != .journaledSQLite {
      let row = suite.table.row("failure in the last statement and at COMMIT: \(kind.title)")
      for isTransactional in [true, false] {
        let form = isTransactional ? "one transaction" : "no transaction"
        row.attempt("last statement, \(form)") {
          try fail(kind, isTransactional: isTransactional, atCommit: false, suite)
        }
        row.attempt("COMMIT, \(form)") {
          try fail(kind, isTransactional: isTransactional, atCommit: true, suite)
        }
      }
    }
  }

  private static func fail(
    _ kind: DatabaseKind, isTransactional: Bool, atCommit: Bool, _ suite: Suite
  ) throws {
    let (first, second) = ("20260101000000_tables", "20260102000000_rows")
    let project = try MigrationProject(kind)
    try project.write(
      first,
      """
      CREATE TABLE counter (step integer NOT NULL);
      CREATE TABLE owner (id integer PRIMARY KEY);
      CREATE TABLE item (id integer PRIMARY KEY,
        owner integer REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED);
      """)
    let database = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    // Without the row of `owner` the key is violated, which is seen at COMMIT, or the name is missing.
    let last =
      atCommit ? "INSERT INTO item VALUES (1, 1);\n" : "INSERT INTO absent SELECT id FROM owner;\n"
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(second, mark + "INSERT INTO counter VALUES (1);\n" + last)
    let before = try database.state()
    let outcome = try suite.tool.run("migrate", "deploy", in: project, on: database.url)
    try outcome.expect(
      1,
      says: [
        "\(second) failed", "\(second)/migration.sql:\(isTransactional ? 2 : 3)",
        isTransactional ? "the database is unchanged" : "the next run continues with this one",
        isTransactional && atCommit ? "at its COMMIT" : "failed",
      ], not: ["Applied \(second)"])
    if isTransactional { try database.expect(before) }
    try require(
      try database.execute("SELECT count(*) FROM counter") == (isTransactional ? "0\n" : "1\n"),
      "the first statement did not stay, or was not rolled back")
    try database.execute(
      atCommit ? "INSERT INTO owner VALUES (1)" : "CREATE TABLE absent (id integer)")
    let corrected = try database.copy()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try suite.tool.run("migrate", "deploy", in: project, on: corrected.url).expect(0)
    try database.expect(corrected.state())
    try require(
      try database.execute("SELECT count(*) FROM counter") == "1\n", "the first statement ran twice"
    )
  }
}
