import SchemagenRuntime
import TestSupport
import Testing

/// A kind of database that a conformance test runs on, each time an empty one.
enum TestDatabase: String, CaseIterable, CustomTestStringConvertible {
  case memory = "SQLite in memory"
  case file = "SQLite file"
  case postgresql = "PostgreSQL"

  var testDescription: String { rawValue }

  /// All that are installed on this machine.
  static let all = allCases.filter { $0 != .postgresql || PostgresCluster.isAvailable }

  /// Those with more than one connection.
  static let shared = all.filter { $0 != .memory }

  var dialect: DatabaseDialect { self == .postgresql ? .postgresql : .sqlite }

  /// Runs a test with an empty database.
  func withDatabase(
    parameters: String = "", options: DatabaseOptions = DatabaseOptions(),
    _ body: @Sendable (Database) async throws -> Void
  ) async throws {
    var options = options
    // Other suites keep the threads busy for a while, so that the usual wait can be too short.
    if options.acquireTimeout == nil { options.acquireTimeout = .seconds(1_200) }
    let patient = options
    try await withURL { url in
      let database = try await Database.connect(url + parameters, options: patient)
      do {
        try await body(database)
      } catch {
        await database.close()
        throw error
      }
      await database.close()
    }
  }

  /// Runs a test with the URL of an empty database.
  func withURL(_ body: @Sendable (String) async throws -> Void) async throws {
    switch self {
    case .memory: try await body("sqlite::memory:")
    case .file:
      let folder = try TemporaryFolder()
      try await body("sqlite:\(folder.path)/test.sqlite")
      withExtendedLifetime(folder) {}
    case .postgresql: try await body(try PostgresCluster.shared().makeDatabase())
    }
  }

  /// Text that differs between the databases.
  func choose(sqlite: String, postgresql: String) -> SQLText {
    SQLText(raw: dialect == .sqlite ? sqlite : postgresql)
  }
}

extension DatabaseSession {
  /// Stores a value in a column of its own and reads it back.
  func roundTrip<Value: ColumnValue>(
    _ value: Value, _ type: ColumnType, in column: String
  ) async throws -> Value {
    let table = "round_trip_\(UInt64.random(in: 0...UInt64.max))"
    try await execute("CREATE TABLE \(identifier: table) (id INTEGER, v \(raw: column))")
    try await execute("INSERT INTO \(identifier: table) VALUES (\(1), \(value, as: type))")
    let values = try await query("SELECT id, v FROM \(identifier: table)") { row in
      try row.read(1, as: Value.self)
    }
    return try #require(values.first)
  }
}

/// The code of the database error that an operation throws; nil without such an error.
func errorCode(_ work: () async throws -> Void) async -> DatabaseError.Code? {
  await databaseError(work)?.code
}

/// The database error that an operation throws; nil without such an error.
func databaseError(_ work: () async throws -> Void) async -> DatabaseError? {
  do {
    try await work()
    return nil
  } catch {
    return (error as? any DatabaseFailure)?.databaseError
  }
}
