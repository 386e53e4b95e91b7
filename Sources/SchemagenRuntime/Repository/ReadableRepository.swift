/// What an application reads of one model or view; generated, with these operations added to it.
public protocol ReadableRepository<Model>: Sendable {
  /// The model whose rows these are.
  associatedtype Model: ReadableEntity

  /// What the operations run on.
  var session: any DatabaseSession { get }

  /// Creates a repository.
  ///
  /// - Parameter session: A database, a transaction or a connection.
  init(_ session: any DatabaseSession)
}
