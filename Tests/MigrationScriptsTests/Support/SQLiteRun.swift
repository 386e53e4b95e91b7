import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import Testing

/// A fixture's script on a database with objects that were added by hand, run in one way.
struct SQLiteRun {
  /// How the script is run.
  struct Mode: CustomStringConvertible {
    enum Transaction: CaseIterable {
      case own
      /// Somebody else's transaction is open, with `PRAGMA defer_foreign_keys` on or off.
      case foreign, foreignDeferred
    }

    /// Whether the shell stops at the first error.
    let bails: Bool
    let transaction: Transaction

    static let all = [true, false].flatMap { bails in
      Transaction.allCases.map { Mode(bails: bails, transaction: $0) }
    }

    var description: String { "\(bails ? "-bail" : "going on"), \(transaction) transaction" }

    /// A script with its surroundings; foreign keys are enforced before.
    func wrapped(_ script: String) -> String {
      let keys = "PRAGMA foreign_keys=ON;\n"
      switch transaction {
      case .own: return keys + script
      case .foreign: return keys + "BEGIN;\nPRAGMA defer_foreign_keys=OFF;\n\(script)COMMIT;\n"
      case .foreignDeferred:
        return keys + "BEGIN;\nPRAGMA defer_foreign_keys=ON;\n\(script)COMMIT;\n"
      }
    }
  }

  private let fixture: MigrationFixture
  private let mode: Mode
  private let before: DatabaseSchema
  private let after: DatabaseSchema
  private let script: String
  /// The tables that stay what they are, as far as their keys are concerned.
  private let parents: [(table: Table, key: [String])]

  /// Whether nothing changes.
  var isEmpty: Bool { script.isEmpty }
  /// Whether a table is rebuilt.
  var rebuilds: Bool { script.contains("_schemagen_new_") }

  init(fixture: MigrationFixture, mode: Mode) throws {
    let plan = try fixture.plan(.sqlite)
    self.fixture = fixture
    self.mode = mode
    before = plan.stages.first?.before ?? DatabaseSchema(dialect: .sqlite)
    after = plan.stages.last?.after ?? DatabaseSchema(dialect: .sqlite)
    script = ScriptRenderer.script(for: plan)
    let after = after
    parents = before.tables.compactMap { table in
      guard let key = table.primaryKey?.columns,
        after.tables.first(where: { $0.name == table.name })?.primaryKey?.columns == key
      else { return nil }
      return (table, key)
    }
  }

  /// Runs the script and counts rows; then once more as it should be run, if it did not get through.
  func check() throws {
    let database = try populated()
    try database.run(children())
    let counts = try database.query(countsQuery)
    let catalog = try database.catalog()
    let errors = try run(on: database)
    #expect(try database.query(countsQuery) == counts, "\(mode): \(errors)")
    let isRefused = mode.transaction != .own && rebuilds
    if isRefused { #expect(!errors.isEmpty, "\(mode) must not go through") }
    // A shell that stops at errors keeps the database as before, and can run the file again.
    guard mode.bails, !errors.isEmpty else { return }
    #expect(try database.catalog() == catalog, "\(mode)")
    guard isRefused, (try? database.run(script)) != nil else { return }
    #expect(try database.query(countsQuery) == counts, "\(mode), run again")
    #expect(
      try database.query("SELECT name FROM sqlite_master WHERE name LIKE '%schemagen%'") == [])
  }

  /// Adds a trigger and an index to each table; a script that rebuilds one must be refused.
  func checkHandMadeObjects() throws {
    for object in ["index", "trigger"] {
      let database = try populated()
      try database.run(children())
      let counts = try database.query(countsQuery)
      try database.run(handMade(object))
      let made = "SELECT name FROM sqlite_master WHERE name LIKE 'made_by_hand%'"
      let objects = try database.query(made)
      if objects.isEmpty { continue }
      let errors = try run(on: database)
      #expect(
        errors.contains("unknown to the schema: \(object) made_by_hand"), "\(object), \(mode)")
      #expect(try database.query(countsQuery) == counts, "\(object), \(mode)")
      let kept = try database.query(made)
      #expect(kept == objects, "\(object), \(mode)")
    }
  }

  private func run(on database: SQLiteTestDatabase) throws -> String {
    let text = mode.wrapped(script)
    if !mode.bails { return try database.runOn(text) }
    do {
      try database.run(text)
      return ""
    } catch let error as TestDatabaseError {
      return error.description
    }
  }

  private func populated() throws -> SQLiteTestDatabase {
    let database = try SQLiteTestDatabase()
    try database.run(fixture.script(to: before))
    try database.run(RowFiller(schema: before, count: 5).script())
    return database
  }

  /// For each kept table, one that references it with ON DELETE CASCADE, and a view.
  private func children() -> String {
    let statements = parents.enumerated().map { number, parent -> String in
      let key = parent.key.map { "\"\($0)\"" }.joined(separator: ", ")
      let name = parent.table.name.name
      return """
        CREATE TABLE child_\(number) (\(key), FOREIGN KEY (\(key)) REFERENCES "\(name)" (\(key)) ON DELETE CASCADE);
        INSERT INTO child_\(number) SELECT \(key) FROM "\(name)";
        CREATE VIEW view_\(number) AS SELECT count(*) AS number FROM "\(name)";
        """
    }
    return statements.joined(separator: "\n")
  }

  /// How many rows are in each kept table, and in those that reference it.
  private var countsQuery: String {
    let tables = parents.enumerated().flatMap { number, parent in
      [
        "SELECT '\(parent.table.name)', count(*) FROM \"\(parent.table.name)\"",
        "SELECT 'child_\(number)', count(*) FROM child_\(number)",
        "SELECT 'view_\(number)', number FROM view_\(number)",
      ]
    }
    return tables.map { $0 + ";" }.joined(separator: "\n")
  }

  private func handMade(_ object: String) -> String {
    let rebuilt = before.tables.filter { table in
      script.contains("DROP TABLE \"\(table.name)\"")
        && after.tables.contains { $0.name == table.name }
    }
    let statements = rebuilt.compactMap { table -> String? in
      guard let column = table.columns.first?.name else { return nil }
      let name = "made_by_hand_\(table.name)"
      return object == "index"
        ? "CREATE INDEX \"\(name)\" ON \"\(table.name)\" (\"\(column)\");"
        : "CREATE TRIGGER \"\(name)\" AFTER INSERT ON \"\(table.name)\" BEGIN SELECT 1; END;"
    }
    return statements.joined(separator: "\n")
  }
}
