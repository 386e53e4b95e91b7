/// An entity whose updates are counted, so that nobody overwrites changes that they have not seen
/// (`@version`).
///
/// Every update increments the count; ``Repository/update(_:_:)`` also compares it.
public protocol VersionedEntity: Entity {
  /// The count when the row was read.
  var rowVersion: Int { get }
}
