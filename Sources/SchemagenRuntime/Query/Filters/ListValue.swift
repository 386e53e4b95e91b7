/// What list columns hold: an array, or an optional one.
public protocol ListValue: ColumnValue {
  /// The type of the elements.
  associatedtype ListElement: ColumnValue
}

extension Array: ListValue where Element: ColumnValue {
  /// The type of the elements.
  public typealias ListElement = Element
}

extension Optional: ListValue where Wrapped: ListValue {
  /// The type of the elements.
  public typealias ListElement = Wrapped.ListElement
}
