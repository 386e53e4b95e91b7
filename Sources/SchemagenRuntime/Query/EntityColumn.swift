/// A column of an entity's table in filters, orderings and changes.
public struct EntityColumn<Model: ReadableEntity, Value: ColumnValue>: Sendable {
  /// Which column of the table, counted from 0.
  public let index: Int

  /// Refers to a column; used by generated code.
  ///
  /// - Parameter index: Which column of the table, counted from 0.
  @inlinable
  public init(_index index: Int) {
    self.index = index
  }

  var reference: ColumnReference {
    ColumnReference(table: Model.table, index: index, isOptional: Value.isOptional)
  }
}
