/// A row of one table as a Swift value, which can be created, changed and deleted; generated from a
/// model.
public protocol WritableEntity: ReadableEntity {
  /// The values of a new row.
  associatedtype Draft: EntityDraft
}
