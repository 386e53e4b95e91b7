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

  public subscript<Member>(dynamicMember path: WritableKeyPath<Value, Member>) -> Member {
    get { value[keyPath: path] }
    set { value[keyPath: path] = newValue }
  }

  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    value[keyPath: path]
  }
}

extension JSONColumn: Equatable where Value: Equatable {}
extension JSONColumn: Hashable where Value: Hashable {}

extension JSONColumn: Codable {
  public init(from decoder: any Decoder) throws {
    value = try Value(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
  }
}

extension JSONColumn: JSONValue {
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    try parameters.append(encoding: value, as: type)
  }

  public init(row: inout Row, at index: Int) throws {
    self.init(try row.decodeJSON(Value.self, at: index))
  }
}
