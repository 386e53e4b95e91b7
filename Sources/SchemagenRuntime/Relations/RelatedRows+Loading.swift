extension RelatedRows {
  /// How all related rows of each row are read.
  func loadingAll<Row>(_ rows: RowLoading<Row>) -> _RelationLoading<[Row]> {
    loading(rows) { $0 }
  }

  /// How the related row of each row is read, if there is one.
  func loadingOptional<Row>(_ rows: RowLoading<Row>) -> _RelationLoading<Row?> {
    loading(rows) { $0.first }
  }

  /// How the related row of each row is read, which must be there.
  ///
  /// - Parameters:
  ///   - rows: How the related rows are read.
  ///   - missing: The message of the error when the row does not exist.
  func loading<Row>(_ rows: RowLoading<Row>, one missing: String) -> _RelationLoading<Row> {
    loading(rows) { found in
      if let row = found.first { return row }
      throw DatabaseError(
        .notFound, missing,
        help: "it was deleted meanwhile, or no foreign key protects it; "
          + "read inside of transaction(isolation: .repeatableRead) for one state of all tables")
    }
  }

  private func loading<Row, Value>(
    _ rows: RowLoading<Row>, _ convert: @escaping @Sendable ([Row]) throws -> Value
  ) -> _RelationLoading<Value> {
    guard let first = links.first else {
      return _RelationLoading(owner: Self.nowhere, source: .queries(columns: []) { _, _ in [] })
    }
    return _RelationLoading(
      owner: first.owner,
      source: .queries(columns: first.ours) { keys, connection in
        try load(keys, rows, connection).map(convert)
      })
  }

  private static let nowhere = TableDescription("", primaryKey: [], columns: [])

  /// Reads the related rows of several rows, each with the list of its own.
  private func load<Row>(
    _ keys: [[RelationKey]?], _ rows: RowLoading<Row>, _ connection: DatabaseConnection
  ) throws -> [[Row]] {
    var distinct: [[RelationKey]] = []
    var places: [[RelationKey]: Int] = [:]
    let placeOfRow = keys.map { key -> Int? in
      guard let key else { return nil }
      if let place = places[key] { return place }
      places[key] = distinct.count
      distinct.append(key)
      return distinct.count - 1
    }
    var groups: [[Row]] = Array(repeating: [], count: distinct.count)
    let atOnce = RelationKeys.atOnce(links[0], connection.dialect.grammar)
    for start in stride(from: 0, to: distinct.count, by: atOnce) {
      let batch = distinct[start..<min(start + atOnce, distinct.count)]
      var writer = SQLWriter(connection.dialect.grammar, "")
      try writer.writeSelect(self, of: RelationKeys(batch, links[0]), adding: rows.expressions)
      let column = (links.last?.target.columns.count ?? 0) + rows.expressions.count
      var owners: [Int] = []
      let found = try rows.read(connection, writer.statement) { row in
        owners.append(start + (try row.read(column, as: Int.self)))
      }
      for (row, owner) in zip(found, owners) where groups.indices.contains(owner) {
        groups[owner].append(row)
      }
    }
    return placeOfRow.map { place in place.map { groups[$0] } ?? [] }
  }
}
