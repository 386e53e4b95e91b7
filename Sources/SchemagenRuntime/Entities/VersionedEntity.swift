/// An entity with an optimistic lock: its updates are counted, and a stale row is not written
/// (`@version`).
///
/// Every update increments the count; ``EntityRepository/update(_:_:)`` also compares it.
public protocol VersionedEntity: WritableEntity {
  /// The count when the row was read.
  var rowVersion: Int { get }
}
