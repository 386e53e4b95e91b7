/// Reads the rows of one model or view; generated, with these operations as extensions.
public protocol ReadableRepository<Model>: Sendable {
  /// The model of the rows.
  associatedtype Model: ReadableEntity

  /// The session that runs the operations.
  var session: any DatabaseSession { get }

  /// Creates a repository.
  ///
  /// - Parameter session: A database, a transaction or a connection.
  init(_ session: any DatabaseSession)
}
