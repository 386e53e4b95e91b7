import SchemagenRuntime
import TestSupport

/// SQLite: all rows, inserts, find by primary key.
enum SQLiteBenchmarks {
  private static let rowCount = 200_000
  private static let insertSQL = "INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"

  static func run() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/benchmark.db"
    let database = try await Database.connect("sqlite:\(path)?connection_limit=1")
    guard let floor = SQLiteFloor(path: path) else { return }
    try await database.execute(SQLText(raw: Item.table))
    try await insert(database, floor)
    try await fill(database)
    try await rows(database, floor)
    try await find(database, floor)
    await database.close()
    withExtendedLifetime(folder) {}
  }

  private static func fill(_ database: Database) async throws {
    try await database.transaction { transaction in
      try await transaction.execute("DELETE FROM item")
      try await insertAll(transaction, count: rowCount)
    }
  }

  private static func insertAll(_ session: any DatabaseSession, count: Int) async throws {
    try await session.perform { connection in
      for number in 0..<count {
        let item = Item(number: number)
        try connection.execute(BoundStatement(sql: insertSQL, parameters: try item.parameters()))
      }
    }
  }

  private static func insert(_ database: Database, _ floor: SQLiteFloor) async throws {
    let count = 100_000
    let base = await RatioToFloor.best(of: 3) {
      floor.run("DELETE FROM item")
      floor.run("BEGIN")
      guard let statement = floor.statement(insertSQL) else { return }
      for number in 0..<count { floor.insert(Item(number: number), statement) }
      floor.run("COMMIT")
    }
    let time = try await RatioToFloor.best(of: 3) {
      try await database.execute("DELETE FROM item")
      try await database.transaction { try await insertAll($0, count: count) }
    }
    RatioToFloor(name: "SQLite insert", floor: base, time: time, count: count).report()
  }

  private static func rows(_ database: Database, _ floor: SQLiteFloor) async throws {
    guard let statement = floor.statement(Item.select) else { return }
    let base = await RatioToFloor.best { _ = floor.all(statement) }
    let time = try await RatioToFloor.best {
      let select = BoundStatement(sql: Item.select)
      _ = try await database.perform { try $0.query(select) { try Item(row: &$0) } }
    }
    RatioToFloor(name: "SQLite rows", floor: base, time: time, count: rowCount).report()
  }

  private static func find(_ database: Database, _ floor: SQLiteFloor) async throws {
    let count = 20_000
    let sql = Item.select + " WHERE id = ?1"
    guard let statement = floor.statement(sql) else { return }
    let base = await RatioToFloor.best {
      for id in 0..<count { _ = floor.find(id, statement) }
    }
    let calls = try await RatioToFloor.best {
      for id in 0..<count {
        _ = try await database.perform { try $0.find(id, sql) }
      }
    }
    let inside = try await RatioToFloor.best {
      try await database.perform { for id in 0..<count { _ = try $0.find(id, sql) } }
    }
    RatioToFloor(name: "SQLite find, a hop each", floor: base, time: calls, count: count).report()
    RatioToFloor(name: "SQLite find, in one hop", floor: base, time: inside, count: count).report()
  }
}

extension DatabaseConnection {
  /// Finds an item by its key.
  func find(_ id: Int, _ sql: String) throws -> Item? {
    var parameters = BoundParameters()
    try parameters.append(id, as: .bigint)
    return try first(BoundStatement(sql: sql, parameters: parameters)) { try Item(row: &$0) }
  }
}
