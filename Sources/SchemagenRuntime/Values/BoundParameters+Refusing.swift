extension BoundParameters {
  /// The most bytes of a value: both client libraries take lengths of 32 bits with a sign.
  static let longest = Int(Int32.max)

  /// Notes that SQLite cannot hold a value.
  mutating func refuseOnSQLite(_ error: @autoclosure () -> DatabaseError) {
    if sqliteRefusal == nil { sqliteRefusal = error() }
  }

  /// Notes that PostgreSQL cannot hold a value.
  mutating func refuseOnPostgreSQL(_ error: @autoclosure () -> DatabaseError) {
    if postgreSQLRefusal == nil { postgreSQLRefusal = error() }
  }

  /// Notes that a value is too long for both.
  mutating func refuseLength() {
    let error = DatabaseError(.valueOutOfRange, "a value is longer than 2 GB")
    refuseOnSQLite(error)
    refuseOnPostgreSQL(error)
  }

  /// Why one database cannot hold the last value; it is forgotten.
  ///
  /// - Parameter dialect: The database; nil for what no single one decides.
  mutating func takeRefusal(of dialect: DatabaseDialect?) -> DatabaseError? {
    defer { (sqliteRefusal, postgreSQLRefusal) = (nil, nil) }
    return switch dialect {
    case .sqlite: sqliteRefusal as? DatabaseError
    case .postgresql: postgreSQLRefusal as? DatabaseError
    case nil: nil
    }
  }

  /// Notes what was refused in another list.
  mutating func takeRefusals(of other: BoundParameters) {
    sqliteRefusal = sqliteRefusal ?? other.sqliteRefusal
    postgreSQLRefusal = postgreSQLRefusal ?? other.postgreSQLRefusal
  }
}
