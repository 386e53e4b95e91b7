/// One SQL statement: text for the dialect in use, and the values of its parameters.
///
/// Parameters are numbered from 1: `$1` on PostgreSQL, `?1` on SQLite.
@frozen
public struct BoundStatement: Sendable {
  /// The text, which is also the key of the statement cache.
  public var sql: String
  /// The values in the order of the parameters.
  public var parameters: BoundParameters

  /// Creates a statement.
  ///
  /// - Parameters:
  ///   - sql: Text of one statement in the dialect of the session that will run it.
  ///   - parameters: Values for its parameters.
  @inlinable
  public init(sql: String, parameters: BoundParameters = BoundParameters()) {
    self.sql = sql
    self.parameters = parameters
  }
}
