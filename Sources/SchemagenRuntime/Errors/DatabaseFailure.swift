/// An error that comes from a database: a ``DatabaseError``, or one that a repository made of it.
///
/// Code that handles every failure, such as a web service's middleware, catches this:
///
/// ```swift
/// catch let failure as any DatabaseFailure { log(failure.databaseError) }
/// ```
public protocol DatabaseFailure: Error, Sendable {
  /// What the database said.
  var databaseError: DatabaseError { get }
}

extension DatabaseError: DatabaseFailure {
  /// The error itself.
  public var databaseError: DatabaseError { self }
}
