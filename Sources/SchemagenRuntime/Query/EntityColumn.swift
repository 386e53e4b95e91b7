/// A column of an entity's table in filters, orderings and changes.
public struct EntityColumn<Model: ReadableEntity, Value: ColumnValue>: Sendable {
  /// Which column of the table, counted from 0.
  public let index: Int
  let scope: Int
  let origin: ColumnOrigin?

  /// Refers to a column; used by generated code.
  ///
  /// - Parameters:
  ///   - index: Which column of the table, counted from 0.
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  public init(_index index: Int, _ scope: Int = 0) {
    self.init(index: index, scope: scope, origin: nil)
  }

  /// Refers to a value that does not come from the row itself.
  init(index: Int, scope: Int, origin: ColumnOrigin?) {
    self.index = index
    self.scope = scope
    self.origin = origin
  }

  var reference: ColumnReference {
    ColumnReference(
      table: origin?.table(Model.table) ?? Model.table, index: index,
      isOptional: Value.isOptional, scope: scope, origin: origin)
  }
}
