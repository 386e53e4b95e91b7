extension RelatedRows {
  /// The columns of the related rows, for a condition on them.
  func columns<Model: ReadableEntity>(of model: Model.Type) -> Model.Columns {
    Model.Columns(_scope: scope + 1)
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
