/// Collects what the loading of a relation needs while rows are read, and then loads it.
final class RelationCollector<Value: Sendable> {
  private let loading: _RelationLoading<Value>
  /// The column of the result that has the expression.
  private let position: Int
  private var keys: [[RelationKey]?] = []
  private var values: [Value] = []

  /// Prepares for rows whose first columns are those of the table.
  ///
  /// - Parameters:
  ///   - loading: What to load.
  ///   - position: The next column of the result; moves on if this needs one.
  init(_ loading: _RelationLoading<Value>, at position: inout Int) {
    self.loading = loading
    self.position = position
    if case .expression = loading.source { position += 1 }
  }

  /// Notes what a row has.
  func collect(_ row: inout DatabaseRow) throws {
    switch loading.source {
    case .expression(_, let read): values.append(try read(&row, position))
    case .queries(let columns, _):
      keys.append(try RelationKey.key(columns, of: loading.owner, in: &row))
    }
  }

  /// Loads one value for each row.
  func finish(_ connection: DatabaseConnection) throws -> [Value] {
    guard case .queries(_, let load) = loading.source else { return values }
    return keys.isEmpty ? [] : try load(keys, connection)
  }
}
