/// A connection that loads many rows faster than `INSERT` does.
protocol BulkLoader: AnyObject {
  /// Begins to load rows.
  ///
  /// - Throws: ``BulkLoadRefusal`` when the database cannot do it for this table, or ``DatabaseError``.
  func beginLoad(_ sql: String) throws

  /// Sends rows.
  ///
  /// - Parameters:
  ///   - parameters: The values, row after row.
  ///   - columnCount: How many values a row has.
  func load(_ parameters: BoundParameters, columnCount: Int) throws

  /// Ends loading, and returns how many rows were loaded.
  func endLoad() throws -> Int

  /// Ends loading without a result, after an error.
  func abandonLoad()
}
