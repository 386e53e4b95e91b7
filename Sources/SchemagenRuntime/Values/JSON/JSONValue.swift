/// A `Codable` type that is stored as JSON in one column, an array of it as one JSON array.
public protocol JSONValue: JSONDocument, Codable {}

extension JSONValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .jsonb }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    try parameters.append(encoding: self, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.decodeJSON(Self.self, at: index)
  }

  /// Binds one JSON array, or the elements of a list type.
  public static func bind(
    list: [Self], to parameters: inout BoundParameters, as type: ColumnType
  ) throws {
    guard case .list(let elementType) = type else {
      return try parameters.append(encoding: list, as: type)
    }
    try parameters.appendList(of: elementType) { elements in
      for element in list {
        try element.bind(to: &elements, as: elementType)
      }
    }
  }

  /// Reads one JSON array, or the elements of a list type.
  ///
  /// A NULL list is empty.
  public static func list(row: inout DatabaseRow, at index: Int) throws -> [Self] {
    if row.isNull(index), row.hasColumn(index) { return [] }
    if row.isJSON(at: index) { return try row.decodeJSON([Self].self, at: index) }
    return try row.list(at: index)
  }
}

extension BoundParameters {
  /// Appends a `Codable` value as JSON.
  mutating func append<Value: Encodable>(encoding value: Value, as type: ColumnType) throws {
    guard type == .json || type == .jsonb else {
      throw DatabaseError.typeMismatch(Value.self, for: type)
    }
    append(json: try JSONCoding.text(of: value), as: type)
  }

  /// Appends JSON text.
  ///
  /// `jsonb` stores text without its escapes, and PostgreSQL's text has no NUL:
  /// <https://www.postgresql.org/docs/current/datatype-json.html>.
  mutating func append(json text: String, as type: ColumnType) {
    append(text: text, kind: .json, oid: type.parameterTypeID)
    if type == .jsonb, JSONCoding.hasEscapedNUL(text.utf8) {
      refuseOnPostgreSQL(
        .valueOutOfRange(
          "text with a NUL character on PostgreSQL", for: type, help: "use Json with @db.Json"))
    }
  }
}

extension DatabaseRow {
  /// Whether a column holds JSON rather than a list.
  fileprivate func isJSON(at index: Int) -> Bool {
    switch source {
    case .sqlite: true
    case .postgresql(let row): row.cell(index)?.jsonText != nil
    case .list, .fields: false
    }
  }
}
