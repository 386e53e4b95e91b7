package import DatabaseTypes

/// What a relation does when it says nothing, as in Prisma.
extension ReferentialAction {
  /// What happens when the referenced key changes.
  static let usualOnUpdate = ReferentialAction.cascade

  /// What happens when the referenced row is deleted.
  ///
  /// - Parameter isRequired: Whether a column of the foreign key cannot be NULL.
  static func usualOnDelete(isRequired: Bool) -> ReferentialAction {
    isRequired ? .restrict : .setNull
  }
}

extension Relation {
  /// What happens to a row when the row that it references is deleted.
  ///
  /// - Parameter model: The referencing model.
  package func onDelete(in model: Model) -> ReferentialAction {
    onDelete
      ?? .usualOnDelete(
        isRequired: fields.contains { model.field(named: $0)?.arity == .required })
  }

  /// What happens to a row when the key that it references changes.
  package var effectiveOnUpdate: ReferentialAction { onUpdate ?? .usualOnUpdate }
}
