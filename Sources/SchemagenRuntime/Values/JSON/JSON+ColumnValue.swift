extension JSON: ColumnValue {
  public static var defaultColumnType: ColumnType { .jsonb }

  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    guard type == .json || type == .jsonb else {
      throw DatabaseError.typeMismatch(JSON.self, for: type)
    }
    parameters.append(text: description, kind: .json, oid: type.parameterTypeID)
  }

  public init(row: inout Row, at index: Int) throws {
    let value = try row.withJSONText(at: index) { JSONParser.parse($0) }
    guard let value else { throw row.mismatch(at: index, expected: "JSON") }
    self = value
  }
}
