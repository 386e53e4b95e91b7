import Foundation

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

extension JSONColumn: ColumnValue {
  public static var defaultColumnType: ColumnType { .jsonb }

  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    guard type == .json || type == .jsonb else {
      throw DatabaseError.typeMismatch(Value.self, for: type)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    parameters.append(text: text, kind: .json, oid: type.parameterTypeID)
  }

  public init(row: inout Row, at index: Int) throws {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let data = try row.withJSONText(at: index) { Data($0) }
    do {
      value = try decoder.decode(Value.self, from: data)
    } catch {
      throw row.mismatch(at: index, expected: "JSON that a \(Value.self) is decoded from")
    }
  }
}
