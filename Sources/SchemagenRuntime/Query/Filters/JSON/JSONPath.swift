/// A place inside of the JSON value of a column, in filters, orders and selections.
///
/// ```swift
/// products.filter { $0.attributes["litres"].number > 1 }
/// products.filter { $0.attributes["sizes"][0]["name"].string == "small" }
/// products.select { ($0.name, $0.attributes["colour"].string) }
/// ```
/// A place that does not exist in a row, or holds another kind of value, is `NULL` there, as in
/// ``JSON``. Keys are compared exactly, and a key finds nothing in an array, nor a position in an object.
public struct JSONPath<Model: ReadableEntity>: Sendable {
  let location: JSONLocation

  /// The member of an object.
  ///
  /// - Parameter key: The name of the member; any text.
  public subscript(key: String) -> JSONPath {
    JSONPath(location: location.appending(.key(key)))
  }

  /// The element of an array.
  ///
  /// - Parameter index: The position, from 0, or from the end with -1 for the last element.
  public subscript(index: Int) -> JSONPath {
    JSONPath(location: location.appending(.index(index)))
  }

  /// The text, where this is a string.
  public var string: QueryExpression<Model, String?> { QueryExpression(.json(location, .string)) }

  /// The number, where this is one.
  public var number: QueryExpression<Model, Double?> { QueryExpression(.json(location, .number)) }

  /// The truth value, where this is one.
  public var boolean: QueryExpression<Model, Bool?> { QueryExpression(.json(location, .boolean)) }

  /// There is a value, which may be the JSON `null`.
  public var exists: QueryFilter { QueryFilter(.json(location, .exists)) }

  /// The value is the JSON `null`; false where there is no value. See ``exists``.
  public var isNull: QueryFilter { QueryFilter(.json(location, .isNull)) }

  /// The value has all members and elements of another, on PostgreSQL only; a filter with this throws on
  /// SQLite.
  ///
  /// ```swift
  /// products.filter { $0.attributes.contains(["colours": ["red"]]) }
  /// ```
  /// An index of type `Gin` on the column is used:
  /// <https://www.postgresql.org/docs/current/datatype-json.html#JSON-CONTAINMENT>.
  ///
  /// - Parameter value: What must be in the value.
  public func contains(_ value: JSON) -> QueryFilter {
    QueryFilter(.json(location, .contains(value)))
  }
}
