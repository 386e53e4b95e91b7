import SchemagenRuntime
import TestSupport

/// The contests on SQLite.
enum SQLiteStage {
  private static let rowCount = 200_000
  private static let table = """
    CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, sku TEXT NOT NULL, \
    name TEXT NOT NULL, price REAL NOT NULL, stock INTEGER NOT NULL, weight REAL NOT NULL, \
    active BOOLEAN NOT NULL, note TEXT)
    """

  static func run(_ programs: CPrograms) async throws {
    let folder = try TemporaryFolder()
    let (full, empty) = (folder.path + "/full.db", folder.path + "/empty.db")
    for path in [full, empty] {
      let database = try await Database.connect("sqlite:" + path)
      try await database.execute(SQLText(raw: table))
      if path == full {
        try await ItemRepository(database).createMany((1...rowCount).map(Item.Draft.init(number:)))
      }
      await database.close()
    }
    func compete(
      _ name: String, _ job: Job, _ goal: String, path: String, count: Int,
      against other: Job? = nil
    ) throws {
      try Contest(name: "SQLite " + name, goal: goal, count: count).run {
        try ChildRun(job, "sqlite:" + path, count: count, rowCount: rowCount)
      } c: {
        try programs.run("sqlite", other ?? job, path, count: count, rowCount: rowCount)
      }
    }
    try compete("all(), 200,000 × 8", .all, "≤ 1.3", path: full, count: rowCount)
    try compete("stream()", .stream, "", path: full, count: rowCount)
    try compete("createMany 100,000", .createMany, "≤ 1.0", path: empty, count: 100_000)
    try compete(
      "create × 100,000 in a transaction", .create, "≤ 4", path: empty, count: 100_000)
    try compete("find alone", .find, "≤ 25 µs over C", path: full, count: 20_000)
    try compete(
      "find in withConnection", .findHeld, "≤ 1.5", path: full, count: 20_000, against: .find)
    try compete(
      "find in a transaction", .findInTransaction, "≤ 1.5", path: full, count: 20_000,
      against: .find)
    try MemoryContest(name: "SQLite", url: "sqlite:" + full, rowCount: rowCount).run()
    withExtendedLifetime(folder) {}
  }
}
