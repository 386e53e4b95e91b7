extension DatabaseError {
  /// The kind of failure.
  public enum Code: Hashable, Sendable {
    /// The client library (`libpq`, `libsqlite3`) could not be loaded.
    case missingLibrary
    /// The connection URL is invalid.
    case invalidURL
    /// The server does not answer, or the file cannot be opened.
    case unreachable
    /// The user, the password or the server's access rules are the reason for a refused connection.
    case authentication
    /// The server has no database with that name.
    case missingDatabase
    /// The connection broke while it was in use.
    case connectionLost
    /// No connection became free in time.
    case poolTimeout
    /// The database handle has been closed.
    case closed
    /// No row has this key.
    case notFound
    /// The row has been changed since it was read.
    case staleVersion
    /// The change violates a constraint.
    case constraint(ConstraintKind)
    /// Concurrent transactions conflict; running the transaction again may succeed.
    case serializationFailure
    /// Concurrent transactions waited for each other (a deadlock).
    case deadlock
    /// Another connection held a lock for too long.
    case busy
    /// A statement took longer than allowed.
    case timeout
    /// The column cannot hold the value.
    case valueOutOfRange
    /// A value of this Swift type cannot be bound to a column of this type.
    case typeMismatch
    /// A stored value does not fit the Swift type it is read as.
    case decoding
    /// An argument is invalid; nothing was sent to the database.
    case invalidArgument
    /// The cursor of a page is damaged, or of a query with another order.
    case invalidCursor
    /// A table, column or type of the schema does not exist: the migrations have not been run.
    case missingTable
    /// The SQL is invalid, or names something that does not exist.
    case invalidStatement
    /// The role does not have the permission.
    case permission
    /// A statement would write, and the transaction, the connection, the file or the server (a standby)
    /// only reads.
    case readOnly
    /// A transaction was used after its end, or while a nested one was open.
    case transactionMisuse
    /// Any other error of the database.
    case other
  }

  /// The kind of the violated constraint.
  public enum ConstraintKind: String, Hashable, Sendable {
    case unique
    case foreignKey
    case notNull
    case check
    case exclusion
  }
}
