/// How the rows of a query are read: by themselves, or with what is related to them.
struct RowLoading<Row: Sendable>: Sendable {
  /// Reads the rows of a statement; the last closure gets each row after it was read.
  typealias Reader =
    @Sendable (DatabaseConnection, BoundStatement, (inout DatabaseRow) throws -> Void) throws ->
    [Row]

  /// What the statement selects besides the columns of the table.
  let expressions: [ColumnReference]
  let read: Reader
}

extension RowLoading where Row: ReadableEntity {
  /// The rows by themselves.
  static var plain: RowLoading {
    RowLoading(expressions: []) { connection, statement, note in
      try connection.query(statement) { row in
        let value = try Row(row: &row)
        try note(&row)
        return value
      }
    }
  }
}

extension RowLoading {
  /// Rows with what is related to them.
  static func with<Model: ReadableEntity, each Other: RelatedValue>(
    _ model: Model.Type, in scope: Int, _ relations: (Model.Columns) -> (repeat each Other)
  ) -> RowLoading where Row == (Model, repeat (each Other).Value) {
    let columns = Model.Columns(_scope: scope)
    let loadings = (repeat (each relations(columns))._loading)
    var expressions: [ColumnReference] = []
    for loading in repeat each loadings {
      if case .expression(let column, _) = loading.source { expressions.append(column) }
    }
    return RowLoading(expressions: expressions) { connection, statement, note in
      for loading in repeat each loadings { try loading.check(for: Model.self) }
      var position = Model.table.columns.count
      let collectors = (repeat RelationCollector(each loadings, at: &position))
      let rows = try connection.query(statement) { row in
        let value = try Model(row: &row)
        for collector in repeat each collectors { try collector.collect(&row) }
        try note(&row)
        return value
      }
      let values = (repeat try (each collectors).finish(connection))
      return rows.indices.map { index in (rows[index], repeat (each values)[index]) }
    }
  }
}

extension _RelationLoading {
  /// Checks that a relation is one of the rows that are read.
  fileprivate func check<Model: ReadableEntity>(for model: Model.Type) throws {
    if owner === Model.table { return }
    throw DatabaseError.invalidArgument(
      "with { } of \(Model.modelName) has a relation of \(owner.model)",
      help: "use the relations of what the closure receives")
  }
}
