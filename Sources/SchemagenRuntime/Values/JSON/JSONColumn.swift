/// A `Codable` value that is stored as JSON in one column.
@dynamicMemberLookup
public struct JSONColumn<Value: Codable & Sendable>: Sendable {
  /// The value.
  public var value: Value

  /// Wraps a value.
  ///
  /// - Parameter value: What the column stores.
  public init(_ value: Value) {
    self.value = value
  }

  /// A member of the value, to be changed in place.
  public subscript<Member>(dynamicMember path: WritableKeyPath<Value, Member>) -> Member {
    get { value[keyPath: path] }
    set { value[keyPath: path] = newValue }
  }

  /// A member of the value.
  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    value[keyPath: path]
  }
}

extension JSONColumn: Equatable where Value: Equatable {}
extension JSONColumn: Hashable where Value: Hashable {}

extension JSONColumn: Codable {
  /// Decodes the value.
  ///
  /// - Throws: What the decoder throws.
  public init(from decoder: any Decoder) throws {
    value = try Value(from: decoder)
  }

  /// Encodes the value.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
  }
}

extension JSONColumn: JSONValue {
  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    try parameters.append(encoding: value, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    self.init(try row.decodeJSON(Value.self, at: index))
  }
}
