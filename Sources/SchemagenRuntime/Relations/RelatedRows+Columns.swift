extension RelatedRows {
  /// The columns of the related rows, for one closure.
  mutating func columns<Model: ReadableEntity>(of model: Model.Type) -> Model.Columns {
    Model.Columns(_scope: addNumber())
  }

  /// Keeps the rows that meet one more condition on their columns.
  func filtered<Model: ReadableEntity, C: QueryCondition>(
    _ model: Model.Type, by condition: (Model.Columns) -> C
  ) -> RelatedRows {
    var rows = self
    let columns = rows.columns(of: model)
    return rows.filtered(by: condition(columns).filter)
  }

  /// A value of the one related row, as a value of the row that the relations start at.
  func column<Owner, Target, Value, Result>(
    _ column: EntityColumn<Target, Value>
  ) -> EntityColumn<Owner, Result> {
    let origin: ColumnOrigin =
      switch column.origin {
      case .count(let counted): .count(counted.after(self))
      case .parent(let further): .parent(links + further)
      case nil: .parent(links)
      }
    return EntityColumn(index: column.index, scope: scope, origin: origin)
  }
}
