/// The values of a new row; generated, with an initialiser in which fields that have a default may
/// be left out.
public protocol EntityDraft: Sendable {
  /// The model of the row.
  associatedtype _Model: WritableEntity where _Model.Draft == Self

  /// Sets the columns of the new row, in ascending order of their indexes; the others get the
  /// database's default.
  ///
  /// - Parameter row: The row that will be inserted.
  /// - Throws: ``DatabaseError`` when a column cannot hold its value.
  func _encode(to row: inout _InsertRow) throws
}
