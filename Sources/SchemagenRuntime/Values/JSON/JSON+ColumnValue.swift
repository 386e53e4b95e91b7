extension JSON: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .jsonb }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    guard type == .json || type == .jsonb else {
      throw DatabaseError.typeMismatch(JSON.self, for: type)
    }
    guard !isNested(deeperThan: JSONParser.maximumDepth) else {
      throw DatabaseError.valueOutOfRange(
        "JSON that is nested more than \(JSONParser.maximumDepth) deep", for: type)
    }
    parameters.append(json: description, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    let value = try row.withJSONText(at: index) { JSONParser.parse($0) }
    guard let value else { throw row.mismatch(at: index, expected: "JSON") }
    self = value
  }
}
