import SchemagenRuntime

/// One job in this process.
struct JobRun: Sendable {
  private let job: Job
  private let url: String
  private let count: Int
  private let rowCount: Int

  private static let taskCount = 200

  init(_ job: Job, url: String, count: Int, rowCount: Int) {
    self.job = job
    self.url = url
    self.count = count
    self.rowCount = rowCount
  }

  /// Runs the job twice, as the C programs do, and returns the milliseconds of the second time.
  func run() async throws -> Double {
    let database = try await Database.connect(url)
    defer { withExtendedLifetime(database) {} }
    switch job {
    case .connect: return 0
    case .readOnce, .streamOnce, .structs: return try await measure { try await work(database) }
    default: break
    }
    var milliseconds = 0.0
    for _ in 0..<2 {
      if job == .create || job == .createMany {
        try await database.execute("DELETE FROM item")
      }
      milliseconds = try await measure { try await work(database) }
    }
    await database.close()
    return milliseconds
  }

  private func measure(_ work: () async throws -> Void) async rethrows -> Double {
    try await ContinuousClock().measure { try await work() } / .milliseconds(1)
  }

  private func work(_ database: Database) async throws {
    let items = ItemRepository(database)
    switch job {
    case .all, .readOnce: try expect(try await items.all().count)
    case .stream, .streamOnce:
      var found = 0
      for try await _ in items.query.stream() { found += 1 }
      try expect(found)
    case .create: try await create(database)
    case .createMany: try await items.createMany((0..<count).map(Item.Draft.init(number:)))
    case .find: try await find(items)
    case .findHeld:
      try await database.withConnection { held in try await find(ItemRepository(held)) }
    case .findInTransaction:
      try await database.transaction { tx in try await find(ItemRepository(tx)) }
    case .pool: try await findInTasks(AccountRepository(database))
    case .structs: try expect((1...rowCount).map(Item.init(number:)).count)
    case .connect: break
    }
  }

  private func create(_ database: Database) async throws {
    try await database.transaction { tx in
      let items = ItemRepository(tx)
      for number in 0..<count { try await items.create(.init(number: number)) }
    }
  }

  private func find(_ items: ItemRepository) async throws {
    for index in 0..<count {
      guard try await items.find(id: Self.pick(index, of: rowCount)) != nil else {
        throw UnexpectedResult()
      }
    }
  }

  private func findInTasks(_ accounts: AccountRepository) async throws {
    let calls = count / Self.taskCount
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<Self.taskCount {
        group.addTask {
          for call in 0..<calls {
            let id = Self.pick(task * calls + call, of: rowCount)
            guard try await accounts.find(id: id) != nil else { throw UnexpectedResult() }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func expect(_ found: Int) throws {
    guard found == rowCount else { throw UnexpectedResult() }
  }

  /// A number from 1 that looks random, the same in every run and as in C.
  private static func pick(_ index: Int, of count: Int) -> Int {
    Int((UInt32(truncatingIfNeeded: index) &* 2_654_435_761) % UInt32(count)) + 1
  }
}
