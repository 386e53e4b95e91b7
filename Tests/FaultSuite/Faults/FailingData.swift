import TestSupport

extension Fault {
  /// The rows of a database do not allow what a migration does.
  static let failingData = Fault(
    name: "failing-data",
    about: "rows that a new NOT NULL, key, CHECK or foreign key does not allow"
  ) { suite in
    for kind in DatabaseKind.usable where kind != .journaledSQLite {
      let row = suite.table.row("rows in the way of a migration: \(kind.title)")
      for change in RefusedRows.Change.allCases {
        for isTransactional in suite.isShort ? [true] : [true, false] {
          let form = isTransactional ? "one transaction" : "no transaction"
          row.attempt("\(change), \(form)") {
            try RefusedRows(kind: kind, suite: suite).deploy(
              change, isTransactional: isTransactional)
          }
        }
      }
      row.attempt("asked for before anything is written") {
        try RefusedRows(kind: kind, suite: suite).plan()
      }
    }
  }
}

/// A table with rows that a second migration does not allow.
private struct RefusedRows {
  enum Change: CaseIterable { case required, unique, check, foreignKey }

  let kind: DatabaseKind
  let suite: Suite

  private static let ids = ["20260101000000_first", "20260102000000_stricter"]

  func deploy(_ change: Change, isTransactional: Bool) throws {
    let project = try MigrationProject(kind)
    try project.write(
      Self.ids[0],
      """
      CREATE TABLE counter (step integer NOT NULL);
      CREATE TABLE owner (id integer PRIMARY KEY);
      CREATE TABLE item (id integer PRIMARY KEY, name text, owner integer);
      INSERT INTO owner VALUES (1);
      """)
    let database = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try database.execute(
      "INSERT INTO item VALUES (1, 'same', 1); INSERT INTO item VALUES (2, 'same', 7); "
        + "INSERT INTO item VALUES (3, NULL, 1);")
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(
      Self.ids[1], mark + "INSERT INTO counter VALUES (1);\n" + statements(change))
    let before = try database.state()
    // SQLite refuses the rows when they are copied into a stricter table, a statement later.
    let isRebuilt = kind != .postgresql && change != .unique
    let line = 2 + (isRebuilt ? 1 : 0) + (isTransactional ? 0 : 1)
    let outcome = try suite.tool.run("migrate", "deploy", in: project, on: database.url)
    try outcome.expect(
      1,
      says: [
        "\(Self.ids[1]) failed", "\(Self.ids[1])/migration.sql:\(line)",
        "Correct the rows or fix the file, and run `schemagen migrate deploy` again",
        isTransactional
          ? "the database is unchanged"
          : "the next run continues with this one",
      ], not: ["Applied \(Self.ids[1])"])
    if isTransactional { try database.expect(before) }
    try correctRows(of: database)
    let fresh = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try suite.tool.run("migrate", "deploy", in: project, on: fresh.url).expect(0)
    try fresh.execute("INSERT INTO owner VALUES (7)")
    for id in [1, 2, 3] {
      try fresh.execute("INSERT INTO item VALUES (\(id), 'name \(id)', \(id == 2 ? 7 : 1))")
    }
    try database.expect(fresh.state())
  }

  /// The rows as they have to be.
  private func correctRows(of database: any TrialDatabase) throws {
    try database.execute("INSERT INTO owner VALUES (7)")
    try database.execute("UPDATE item SET name = 'name ' || id")
  }

  private func statements(_ change: Change) -> String {
    if change == .unique { return "CREATE UNIQUE INDEX item_name ON item (name);\n" }
    if kind == .postgresql {
      switch change {
      case .required: return "ALTER TABLE item ALTER COLUMN name SET NOT NULL;\n"
      case .check: return "ALTER TABLE item ADD CONSTRAINT c CHECK (name <> 'same');\n"
      case .foreignKey, .unique:
        return "ALTER TABLE item ADD CONSTRAINT f FOREIGN KEY (owner) REFERENCES owner (id);\n"
      }
    }
    let (name, owner) =
      switch change {
      case .required: ("name text NOT NULL", "owner integer")
      case .check: ("name text CHECK (name <> 'same')", "owner integer")
      case .foreignKey, .unique: ("name text", "owner integer REFERENCES owner (id)")
      }
    return """
      CREATE TABLE new_item (id integer PRIMARY KEY, \(name), \(owner));
      INSERT INTO new_item SELECT * FROM item;
      DROP TABLE item;
      ALTER TABLE new_item RENAME TO item;

      """
  }

  /// `migrate` asks the rows of the development database before it writes a migration.
  func plan() throws {
    let model = { (name: String) in "\nmodel Item {\n  id   Int \(name)\n}\n" }
    let project = try MigrationProject(kind, models: model("@id\n  name String?"))
    let header = (project.folder.read("schema/schema.prisma") ?? "")
      .replacing(model("@id\n  name String?"), with: "")
    let database = try kind.make()
    try suite.tool.run("migrate", "--name", "first", in: project, on: database.url).expect(0)
    try database.execute("INSERT INTO \"Item\" VALUES (1, NULL)")
    let before = try database.state()
    let files = project.folder.files()
    try project.folder.write("schema/schema.prisma", header + model("@id\n  name String"))
    let outcome = try suite.tool.run("migrate", "--name", "second", in: project, on: database.url)
    try require([1, 3].contains(outcome.status), "it was not refused\n\(outcome)")
    try outcome.expect(
      outcome.status, says: ["\"Item\".\"name\"", "(1 found)", "nothing was written"])
    try require(project.folder.files() == files, "files were written: \(project.folder.files())")
    try database.expect(before)
  }
}
