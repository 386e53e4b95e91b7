/// The row that an insert could not add because its unique key exists, for the changes of the stored
/// one.
///
/// ```swift
/// try await products.upsertAll(drafts, on: .sku) { $0.price = $1.price }
/// ```
@dynamicMemberLookup
public struct ExcludedRow<Model: WritableEntity>: Sendable {
  /// The value that a column would have had.
  public subscript<Value: ColumnValue>(
    dynamicMember column: KeyPath<Model.Columns, EntityColumn<Model, Value>>
  ) -> ColumnExpression<Value.Unwrapped> {
    ColumnExpression(.excluded(Model.Columns()[keyPath: column].index))
  }
}
