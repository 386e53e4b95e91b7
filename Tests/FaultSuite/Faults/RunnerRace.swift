import TestSupport

/// Three migrations, and runners that all want to apply them.
struct RunnerRace {
  /// What the runners find.
  enum Start: CaseIterable { case empty, oneBehind }

  private static let ids = ["20260101000000_a", "20260102000000_b", "20260103000000_c"]

  private let kind: DatabaseKind
  private let suite: Suite
  private let project: MigrationProject
  private let behind: any TrialDatabase
  private let reference: String

  init(_ kind: DatabaseKind, isTransactional: Bool, _ suite: Suite) throws {
    self.kind = kind
    self.suite = suite
    project = try MigrationProject(kind)
    try project.write(
      Self.ids[0],
      """
      CREATE TABLE counter (step integer NOT NULL);
      CREATE TABLE traffic (id integer PRIMARY KEY, hits integer NOT NULL);
      INSERT INTO counter VALUES (1);
      """)
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    let index =
      kind == .postgresql && !isTransactional
      ? "CREATE INDEX CONCURRENTLY by_hits ON traffic (hits);\n"
      : "CREATE INDEX by_hits ON traffic (hits);\n"
    try project.write(
      Self.ids[1],
      mark + "INSERT INTO traffic VALUES (1, 0);\nINSERT INTO counter VALUES (2);\n" + index
        + "INSERT INTO counter VALUES (3);\n")
    behind = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: behind.url).expect(0)
    try project.write(
      Self.ids[2],
      mark + index.replacing("by_hits", with: "by_hits_again")
        + "INSERT INTO counter VALUES (4);\n")
    let whole = try behind.copy()
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    reference = try whole.state()
  }

  /// Lets runners start at once; every second one is an application with the library.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - start: What they find.
  ///   - pooled: The URL of a database through a pooler; nil for the server itself.
  func run(
    _ count: Int, from start: Start, pooled: ((PostgresDatabase) -> String)? = nil
  ) throws {
    let database = try start == .empty ? kind.make() : behind.copy()
    let url =
      pooled.flatMap { pooled in (database as? PostgresDatabase).map(pooled) } ?? database.url
    let runs = try (0..<count).map { number in
      number % 2 == 0
        ? try suite.tool.start(["migrate", "deploy"], in: project, on: url)
        : try suite.tool.start(.application, [project.migrations], on: url)
    }
    let outcomes = try runs.map { try $0.finish() }
    for outcome in outcomes { try outcome.expect(0) }
    let lines = outcomes.flatMap { ($0.output + $0.errors).split(separator: "\n") }
    for id in start == .empty ? Self.ids : [Self.ids[2]] {
      let count = lines.count { $0.lowercased().hasPrefix("applied \(id)") }
      try require(count == 1, "\(count) runners say that they applied \(id)")
    }
    try database.expect(reference)
  }
}
