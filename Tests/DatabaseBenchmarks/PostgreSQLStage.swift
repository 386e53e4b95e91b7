import SchemagenRuntime
import TestSupport

/// The contests on PostgreSQL.
enum PostgreSQLStage {
  private static let rowCount = 200_000
  private static let table = """
    CREATE TABLE item (id SERIAL PRIMARY KEY, sku TEXT NOT NULL, name TEXT NOT NULL, \
    price DOUBLE PRECISION NOT NULL, stock INTEGER NOT NULL, weight DOUBLE PRECISION NOT NULL, \
    active BOOLEAN NOT NULL, note TEXT)
    """

  static func run(_ programs: CPrograms) async throws {
    let cluster = try PostgresCluster.shared()
    let (full, empty) = (try makeDatabase(cluster), try makeDatabase(cluster))
    for url in [full, empty] {
      let database = try await Database.connect(url)
      try await database.execute(SQLText(raw: table))
      if url == full {
        try await ItemRepository(database).createMany((1...rowCount).map(Item.Draft.init(number:)))
      }
      try await database.execute("VACUUM ANALYZE item")
      await database.close()
    }
    func compete(
      _ name: String, _ job: Job, _ goal: String, url: String, count: Int, against other: Job? = nil
    ) throws {
      try Contest(name: "PostgreSQL " + name, goal: goal, count: count).run {
        try ChildRun(job, url, count: count, rowCount: rowCount)
      } c: {
        try programs.run("postgresql", other ?? job, url, count: count, rowCount: rowCount)
      }
    }
    try compete("all(), 200,000 × 8", .all, "≤ 1.15", url: full, count: rowCount)
    try compete("stream()", .stream, "", url: full, count: rowCount)
    try compete(
      "createMany 100,000 (C: binary COPY)", .createMany, "≤ 1.3", url: empty, count: 100_000)
    try compete("create × 20,000 in a transaction", .create, "", url: empty, count: 20_000)
    try compete("find alone", .find, "≤ 25 µs over C", url: full, count: 5_000)
    try compete(
      "find in withConnection", .findHeld, "≤ 1.15", url: full, count: 5_000, against: .find)
    try compete(
      "find in a transaction", .findInTransaction, "≤ 1.15", url: full, count: 5_000,
      against: .find)
    try MemoryContest(name: "PostgreSQL", url: full, rowCount: rowCount).run()
    try pool(cluster)
  }

  /// 200 tasks on 10 connections, and as many calls in `pgbench`.
  private static func pool(_ cluster: PostgresCluster) throws {
    guard let programs = PostgresPrograms.find() else { return }
    let url = try makeDatabase(cluster)
    let count = 40_000
    let options = [
      "-h", cluster.socketFolder, "-p", String(cluster.port), "-U", PostgresCluster.user,
    ]
    let name = url.split(separator: "?")[0].split(separator: "/").last.map(String.init) ?? ""
    _ = try programs.run("pgbench", options + ["-i", "-q", "-s", "1", name])
    try Contest(
      name: "PostgreSQL 200 tasks, 10 connections (C: pgbench)", goal: "≤ 1.43", count: count
    )
    .run {
      try ChildRun(.pool, url + "&connection_limit=10", count: count, rowCount: 100_000)
    } c: {
      let output = try programs.run(
        "pgbench",
        options + ["-n", "-S", "-M", "prepared", "-c", "10", "-t", String(count / 10), name])
      let rate = output.split(separator: "\n").first { $0.hasPrefix("tps = ") }?
        .split(separator: " ").dropFirst(2).first.flatMap { Double($0) }
      guard let rate else { throw FailedRun(command: "pgbench", output: output) }
      return ChildRun(milliseconds: Double(count) / rate * 1_000)
    }
  }

  private static func makeDatabase(_ cluster: PostgresCluster) throws -> String {
    let name = try cluster.makeDatabase().split(separator: "/").last.map(String.init) ?? ""
    return cluster.socketURL(of: name)
  }
}
