import TestSupport

/// Two migrations: one makes tables that can be locked one by one, the other has twelve statements,
/// each of which needs one of them and leaves a trace that shows whether it ran twice.
struct StepsProject {
  static let first = "20260101000000_gates"
  static let second = "20260102000000_steps"
  static let count = 12

  let kind: DatabaseKind
  let project: MigrationProject
  /// A database with the first migration.
  let base: any TrialDatabase
  /// The state after both, without a fault.
  let reference: String
  /// How long the second one takes without a fault.
  let seconds: Double

  /// - Parameters:
  ///   - isTransactional: Whether the second migration is one transaction.
  ///   - isConcurrent: Whether it also builds indexes concurrently.
  ///   - database: An empty database to start from; one of the shared server by default.
  init(
    _ kind: DatabaseKind, isTransactional: Bool, isConcurrent: Bool = false, tool: Tool,
    from database: (any TrialDatabase)? = nil
  ) throws {
    self.kind = kind
    project = try MigrationProject(kind)
    try project.write(Self.first, Self.gates())
    base = try database ?? kind.make()
    try tool.run("migrate", "deploy", in: project, on: base.url).expect(0, says: [Self.first])
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(Self.second, mark + Self.steps(kind, isConcurrent: isConcurrent))
    let whole = try base.copy()
    let start = ContinuousClock.now
    try tool.run("migrate", "deploy", in: project, on: whole.url).expect(0, says: [Self.second])
    seconds = (ContinuousClock.now - start) / .seconds(1)
    reference = try whole.state()
    let steps = (1...Self.count).map(String.init).joined(separator: "\n")
    try require(
      try whole.execute("SELECT step FROM counter ORDER BY step") == steps + "\n",
      "the uninterrupted run did not count its steps")
  }

  private static func gates() -> String {
    let gates = (1...count).map {
      "CREATE TABLE gate_\($0) (id integer PRIMARY KEY, word text);\n"
        + "INSERT INTO gate_\($0) VALUES (1, 'one');\n"
    }
    return "CREATE TABLE counter (step integer NOT NULL);\n" + gates.joined()
  }

  private static func steps(_ kind: DatabaseKind, isConcurrent: Bool) -> String {
    (1...count).map { number -> String in
      let gate = "gate_\(number)"
      let count = "INSERT INTO counter SELECT \(number) FROM \(gate)"
      switch kind {
      case .sqlite, .journaledSQLite:
        // It takes a while, so that a signal can meet it.
        return
          "\(count) WHERE (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
          + "WHERE i < 60000) SELECT max(i) FROM n) > 0;\n"
      case .postgresql where isConcurrent && number % 4 == 0:
        // The index alone cannot count itself; what builds it twice fails.
        return "CREATE INDEX CONCURRENTLY index_\(number) ON \(gate) (word);\n"
      case .postgresql where number % 4 == 1:
        return
          "WITH one AS (\(count) RETURNING step) UPDATE \(gate) SET word = word || step FROM one;\n"
      case .postgresql: return "\(count);\n"
      }
    }.joined()
      + (isConcurrent
        ? "INSERT INTO counter VALUES \((1...count).filter { $0 % 4 == 0 }.map { "(\($0))" }.joined(separator: ", "));\n"
        : "")
  }
}
