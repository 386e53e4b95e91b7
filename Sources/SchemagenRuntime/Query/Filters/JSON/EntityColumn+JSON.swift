extension EntityColumn where Value.Unwrapped: JSONDocument {
  /// The member of a JSON object; see ``JSONPath``.
  ///
  /// - Parameter key: The name of the member; any text.
  public subscript(key: String) -> JSONPath<Model> { root[key] }

  /// The element of a JSON array; see ``JSONPath``.
  ///
  /// - Parameter index: The position, from 0, or from the end with -1 for the last element.
  public subscript(index: Int) -> JSONPath<Model> { root[index] }

  /// The JSON value has all members and elements of another, on PostgreSQL only; see
  /// ``JSONPath/contains(_:)``.
  ///
  /// - Parameter value: What must be in the value.
  public func contains(_ value: JSON) -> QueryFilter { root.contains(value) }

  /// The whole value, for a column that holds a string, a number or a truth value.
  public var root: JSONPath<Model> { JSONPath(location: JSONLocation(column: reference)) }
}
