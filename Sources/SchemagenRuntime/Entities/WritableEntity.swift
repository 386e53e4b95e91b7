/// A row of one table as a Swift value, which can be created, changed and deleted; generated from a
/// model.
public protocol WritableEntity: ReadableEntity {
  /// The values of a new row.
  associatedtype Draft: EntityDraft where Draft._Model == Self
  /// The named constraints of the table, and the foreign keys that point at it.
  associatedtype Constraint: EntityConstraint = PrimaryKeyConstraint

  /// The values of all columns of ``ReadableEntity/table``, in their order.
  var _values: [any ColumnValue] { get }
}

extension WritableEntity {
  /// A write that a named constraint of this model, or a foreign key that points at it, refused.
  public typealias ConstraintViolation = EntityConstraintViolation<Self>
}
