/// A JSON value that keeps all digits of its numbers.
public enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The member of an object, nil when this is not an object or has no such member.
  ///
  /// - Parameter key: The name of the member.
  public subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The element of an array, nil when this is not an array or has no such element.
  ///
  /// - Parameter index: The position of the element, from 0.
  public subscript(index: Int) -> JSON? {
    if case .array(let elements) = self, elements.indices.contains(index) {
      elements[index]
    } else {
      nil
    }
  }
}

extension JSON {
  /// Whether arrays and objects contain each other more than a number of times.
  func isNested(deeperThan depth: Int) -> Bool {
    switch self {
    case .null, .boolean, .number, .string: false
    case .array(let elements):
      depth == 0 || elements.contains { $0.isNested(deeperThan: depth - 1) }
    case .object(let members):
      depth == 0 || members.values.contains { $0.isNested(deeperThan: depth - 1) }
    }
  }

  /// The text, when this is a string.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The truth value, when this is one.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The number, when this is one.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The elements, when this is an array.
  public var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, when this is an object.
  public var object: [String: JSON]? {
    if case .object(let value) = self { value } else { nil }
  }
}
