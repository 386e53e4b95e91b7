import DatabaseSchema
import SchemagenRuntime

/// The transaction that one migration runs in, with the lock that keeps other runners out.
///
/// The lock belongs to the transaction: it works behind a pooler that hands out a connection per
/// transaction, and ends with its holder, however that ends.
protocol MigrationTransaction {
  /// Opens the transaction and takes the lock.
  ///
  /// - Returns: `nil` with the lock; else, with no transaction open, who has it.
  func begin() throws -> String?

  /// Makes everything since ``begin()`` last.
  func commit() throws

  /// Takes everything back, and puts the connection into the state of before.
  func rollBack()

  /// Puts the connection into the state of before.
  func restore()
}

extension Dialect {
  /// The transaction of a migration on a connection of this dialect.
  func transaction(
    for migration: Migration, on connection: DatabaseConnection, options: MigratorOptions
  ) -> any MigrationTransaction {
    switch self {
    case .postgresql:
      PostgreSQLTransaction(migration: migration, connection: connection, options: options)
    case .sqlite:
      SQLiteTransaction(migration: migration, connection: connection, options: options)
    }
  }
}
