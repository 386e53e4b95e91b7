import SchemagenRuntime
import TestSupport

/// PostgreSQL: all rows, find by primary key.
enum PostgreSQLBenchmarks {
  private static let rowCount = 200_000

  static func run() async throws {
    let cluster = try PostgresCluster.shared()
    let name = try cluster.makeDatabase().split(separator: "/").last.map(String.init) ?? ""
    let url = cluster.socketURL(of: name)
    let database = try await Database.connect(url)
    guard let floor = PostgreSQLFloor(url: url) else { return }
    try await database.execute(SQLText(raw: Item.table))
    try await database.execute(
      """
      INSERT INTO item SELECT n, 'SKU-' || n, 'An item with the number ' || n, n * 1.25, n % 1000,
        n / 3.0, n % 3 > 0, CASE WHEN n % 2 = 1 THEN 'note ' || n END
      FROM generate_series(0, \(rowCount - 1)) AS n
      """)
    try await database.execute("ANALYZE item")
    try await rows(database, floor)
    try await find(database, floor)
    await database.close()
  }

  private static func rows(_ database: Database, _ floor: PostgreSQLFloor) async throws {
    floor.prepare("all", Item.select)
    let base = await RatioToFloor.best { _ = floor.all("all") }
    let time = try await RatioToFloor.best {
      let select = BoundStatement(sql: Item.select)
      _ = try await database.perform { try $0.query(select) { try Item(row: &$0) } }
    }
    RatioToFloor(name: "PostgreSQL rows", floor: base, time: time, count: rowCount).report()
  }

  private static func find(_ database: Database, _ floor: PostgreSQLFloor) async throws {
    let count = 5_000
    let sql = Item.select + " WHERE id = $1"
    floor.prepare("find", sql)
    let base = await RatioToFloor.best(of: 3) {
      for id in 0..<count { _ = floor.find(id, "find") }
    }
    let calls = try await RatioToFloor.best(of: 3) {
      for id in 0..<count { _ = try await database.perform { try $0.find(id, sql) } }
    }
    let inside = try await RatioToFloor.best(of: 3) {
      try await database.perform { for id in 0..<count { _ = try $0.find(id, sql) } }
    }
    RatioToFloor(name: "PostgreSQL find, a hop each", floor: base, time: calls, count: count)
      .report()
    RatioToFloor(name: "PostgreSQL find, in one hop", floor: base, time: inside, count: count)
      .report()
  }
}
