import Foundation

@testable import SchemagenRuntime

/// The statements that a test sent to its database.
final class StatementLog: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []

  /// The texts of the statements since the last call.
  func take() -> [String] {
    lock.withLock {
      defer { texts = [] }
      return texts
    }
  }

  func note(_ text: String) {
    lock.withLock { texts.append(text) }
  }
}

/// A session that notes each statement of another one.
struct LoggedSession: DatabaseSession {
  let base: any DatabaseSession
  let log: StatementLog

  var dialect: DatabaseDialect { base.dialect }

  func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await base.perform { connection in
      try work(DatabaseConnection(driver: LoggedDriver(connection.driver, log)))
    }
  }

  func transaction<Result: Sendable>(
    isolation: IsolationLevel?, retries: Int,
    _ body: @Sendable (SchemagenRuntime.DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await base.transaction(isolation: isolation, retries: retries, body)
  }
}
