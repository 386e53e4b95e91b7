extension DatabaseError {
  /// The kind of failure.
  public enum Code: Hashable, Sendable {
    /// The client library (`libpq`, `libsqlite3`) could not be loaded.
    case missingLibrary
    /// The connection URL cannot be understood.
    case invalidURL
    /// No server answers, or the file cannot be opened.
    case unreachable
    /// User, password or access rules refuse the connection.
    case authentication
    /// The server has no database of that name.
    case missingDatabase
    /// The connection broke while it was in use.
    case connectionLost
    /// No connection became free in time.
    case poolTimeout
    /// The database handle has been closed.
    case closed
    /// No row has this key.
    case notFound
    /// A row was changed by somebody else in the meantime.
    case staleVersion
    /// A constraint forbids the change.
    case constraint(ConstraintKind)
    /// Concurrent transactions were in each other's way; running the transaction again may help.
    case serializationFailure
    /// Concurrent transactions waited for each other.
    case deadlock
    /// Another connection holds the lock for too long.
    case busy
    /// A statement took longer than allowed.
    case timeout
    /// The column cannot hold the value.
    case valueOutOfRange
    /// A value of this Swift type cannot be bound to a column of this type.
    case typeMismatch
    /// A stored value does not fit the Swift type it is read as.
    case decoding
    /// The caller asks for something that makes no sense, and nothing was sent to the database.
    case invalidArgument
    /// The SQL is wrong, or names something that does not exist.
    case invalidStatement
    /// The role may not do this.
    case permission
    /// A transaction was used after its end, or around an inner one that is still open.
    case transactionMisuse
    /// Anything else that the database refused.
    case other
  }

  /// Which kind of constraint was violated.
  public enum ConstraintKind: String, Hashable, Sendable {
    case unique
    case foreignKey
    case notNull
    case check
    case exclusion
  }
}
