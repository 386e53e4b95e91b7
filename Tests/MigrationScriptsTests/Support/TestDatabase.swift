import DatabaseSchema
import DatabaseTypes
import Foundation
import TestSupport

/// A real database that scripts run on, as one runs them by hand.
protocol TestDatabase {
  /// Runs a script and stops at the first error.
  func run(_ script: String) throws
  /// The rows that a query gives as text, sorted.
  func query(_ sql: String) throws -> [String]
  /// The lines of the database's catalog, sorted.
  func catalog() throws -> [String]
  /// The rows of some columns of a table as text, sorted.
  func rows(_ columns: [String], of table: QualifiedName) throws -> [String]
}

/// Why a script did not run.
struct TestDatabaseError: Error, CustomStringConvertible {
  let description: String
}

extension Dialect {
  /// Whether the database can be had on this machine.
  var isTestable: Bool {
    switch self {
    case .postgresql: PostgresCluster.isAvailable
    case .sqlite: SQLiteShell.isAvailable
    }
  }

  /// A new, empty database.
  func makeDatabase() throws -> any TestDatabase {
    switch self {
    case .postgresql: try PostgreSQLTestDatabase()
    case .sqlite: try SQLiteTestDatabase()
    }
  }
}
