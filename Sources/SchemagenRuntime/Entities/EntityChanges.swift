/// The changes that an update makes: only the columns that it names.
///
/// ```swift
/// try await products.update(id: product.id) {
///   $0.name = "Kettle"       // a new value
///   $0.stock -= 1            // computed by the database
///   $0.discontinuedAt = nil  // NULL
/// }
/// ```
/// A column that is set twice gets the last value; arithmetic after that continues from it.
@dynamicMemberLookup
public struct EntityChanges<Model: WritableEntity> {
  private(set) var list = ChangeList()

  init() {}

  /// A new value for a column. It can only be set: only the database knows the current value.
  @_disfavoredOverload
  public subscript<Value: ColumnValue>(
    dynamicMember column: KeyPath<Model.Columns, EntityColumn<Model, Value>>
  ) -> Value {
    @available(*, unavailable, message: "a change can only be set, or computed with += -= *= /=")
    get { ChangeList.unreadable() }
    set { list.set(Model.Columns()[keyPath: column].index, newValue) }
  }

  /// A number for `+=`, `-=`, `*=` and `/=`.
  public subscript<Value: ColumnValue>(
    dynamicMember column: KeyPath<Model.Columns, EntityColumn<Model, Value>>
  ) -> NumberChange<Value.Unwrapped> where Value.Unwrapped: NumberValue {
    get { NumberChange(column: Model.Columns()[keyPath: column].index) }
    set { list.apply(newValue) }
  }
}
