/// A Swift type that columns hold.
///
/// `Bool`, `Int`, `Int64`, `Double`, `Decimal`, `String`, `UUID`, `Date`, `Data`, ``JSON``,
/// ``JSONColumn``, every ``DatabaseEnum`` and ``JSONValue``, and `Optional` and `Array` of them
/// conform. A type of your own conforms by forwarding the three requirements without a default to
/// one of these.
public protocol ColumnValue: Sendable {
  /// The type of values that are not NULL.
  associatedtype Unwrapped: ColumnValue = Self

  /// Whether a value may be NULL.
  static var isOptional: Bool { get }

  /// The column type that a value is bound as when the column is unknown, as in raw SQL.
  static var defaultColumnType: ColumnType { get }

  /// NULL as a value of this type; nil if the type has no such value.
  static var _null: Self? { get }

  /// Whether this value is NULL.
  var isNull: Bool { get }

  /// Appends this value to the parameters of a statement.
  ///
  /// - Parameters:
  ///   - parameters: What the value is appended to.
  ///   - type: The type of the column that the value is stored in or compared with.
  /// - Throws: ``DatabaseError`` when a column of this type cannot hold the value.
  func bind(to parameters: inout BoundParameters, as type: ColumnType) throws

  /// Reads a value from a row.
  ///
  /// - Parameters:
  ///   - row: The row that is being read.
  ///   - index: Which column, counted from 0.
  /// - Throws: ``DatabaseError`` when the column holds something else.
  init(row: inout DatabaseRow, at index: Int) throws

  /// Appends several values as one parameter.
  ///
  /// - Parameters:
  ///   - list: The values.
  ///   - parameters: What they are appended to.
  ///   - type: The type of the column that they are stored in together.
  /// - Throws: ``DatabaseError`` when a column of this type cannot hold them.
  static func bind(list: [Self], to parameters: inout BoundParameters, as type: ColumnType) throws

  /// Reads several values from one column.
  ///
  /// - Parameters:
  ///   - row: The row that is being read.
  ///   - index: Which column, counted from 0.
  /// - Throws: ``DatabaseError`` when the column holds something else.
  static func list(row: inout DatabaseRow, at index: Int) throws -> [Self]
}

extension ColumnValue {
  /// Whether the type can hold `NULL`.
  @inlinable
  public static var isOptional: Bool { false }

  /// No `NULL`.
  @inlinable
  public static var _null: Self? { nil }

  /// Whether the value is `NULL`.
  @inlinable
  public var isNull: Bool { false }

  /// Binds the elements of a list type.
  public static func bind(
    list: [Self], to parameters: inout BoundParameters, as type: ColumnType
  ) throws {
    guard case .list(let elementType) = type else {
      throw DatabaseError.typeMismatch([Self].self, for: type)
    }
    try parameters.appendList(of: elementType) { elements in
      for element in list {
        try element.bind(to: &elements, as: elementType)
      }
    }
  }

  /// Reads the elements of a list type.
  public static func list(row: inout DatabaseRow, at index: Int) throws -> [Self] {
    try row.list(at: index)
  }
}
