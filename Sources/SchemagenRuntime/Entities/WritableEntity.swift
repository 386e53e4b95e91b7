/// A row of one table as a Swift value, which can be created, changed and deleted; generated from a
/// model.
public protocol WritableEntity: ReadableEntity {
  /// The values of a new row.
  associatedtype Draft: EntityDraft where Draft._Model == Self
  /// The named constraints of the table, and the foreign keys that point at it.
  associatedtype Constraint: EntityConstraint = PrimaryKeyConstraint

  /// The names of the fields in JSON, in the order of the columns.
  static var _fieldNames: [String] { get }

  /// The values of all columns of ``ReadableEntity/table``, in their order.
  var _values: [any ColumnValue] { get }
}

extension WritableEntity {
  /// Those of the schema.
  public static var _fieldNames: [String] { table.fieldNames }

  /// A write that a named constraint of this model, or a foreign key that points at it, refused.
  public typealias ConstraintViolation = EntityConstraintViolation<Self>
}
