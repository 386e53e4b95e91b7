/// An entity with an optimistic lock: its updates are counted, and a stale row is not written
/// (`@version`).
///
/// Every update increments the count; ``Repository/update(_:_:)`` also compares it.
public protocol VersionedEntity: Entity {
  /// The count when the row was read.
  var rowVersion: Int { get }
}
