/// The changes that an update makes: only the columns that it names.
///
/// ```swift
/// try await products.update(id: product.id) {
///   $0.name = "Kettle"                 // a new value
///   $0.discontinuedAt = nil            // NULL
///   $0.stock -= 1                      // computed by the database
///   $0.title += " (used)"
///   $0.listPrice = $0.price            // another column of the row
///   $0.attributes.set("red", at: "colour")
///   $0.tags.append("sale")             // a list, on PostgreSQL
///   $0.checkedAt = .databaseNow
/// }
/// ```
/// A column that is set twice gets the last value; what is computed after that continues from it.
@dynamicMemberLookup
public struct EntityChanges<Model: WritableEntity> {
  private(set) var list = ChangeList()

  init() {}

  /// A new value for a column. It can only be set: only the database knows the current value.
  @_disfavoredOverload
  public subscript<Value: ColumnValue>(
    dynamicMember column: KeyPath<Model.Columns, EntityColumn<Model, Value>>
  ) -> Value {
    @available(*, unavailable, message: "a change can only be set, or computed by the database")
    // Swift requires a getter beside a setter, and the compiler rejects each use of this one.
    get { fatalError("a change can only be set") }
    set { list.set(Model.Columns()[keyPath: column].index, newValue) }
  }

  /// The value of a column as the database computes it.
  public subscript<Value: ColumnValue>(
    dynamicMember column: KeyPath<Model.Columns, EntityColumn<Model, Value>>
  ) -> ColumnExpression<Value.Unwrapped> {
    get { ColumnExpression(list.value(of: Model.Columns()[keyPath: column].index)) }
    set { list.set(Model.Columns()[keyPath: column].index, to: newValue.node) }
  }
}
