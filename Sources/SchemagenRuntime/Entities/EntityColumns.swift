/// The columns of one entity as properties of type ``EntityColumn``; generated.
public protocol EntityColumns: Sendable {
  /// Creates the value; it has no state.
  init()
}
