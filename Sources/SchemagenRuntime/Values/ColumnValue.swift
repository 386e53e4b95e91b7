/// A Swift type that columns hold.
///
/// `Bool`, `Int`, `Int64`, `Double`, `Decimal`, `String`, `UUID`, `Date`, `Data`, ``JSON``,
/// ``JSONColumn``, every ``DatabaseEnum``, and `Optional` and `Array` of them conform. A type of
/// your own conforms by handing both requirements on to one of these.
public protocol ColumnValue: Sendable {
  /// The column type that raw SQL binds a value as, where no column is known.
  static var defaultColumnType: ColumnType { get }

  /// Appends this value to the parameters of a statement.
  ///
  /// - Parameters:
  ///   - parameters: What the value is appended to.
  ///   - type: The type of the column that the value is stored in or compared with.
  /// - Throws: ``DatabaseError`` when a column of this type cannot hold the value.
  func bind(to parameters: inout Parameters, as type: ColumnType) throws

  /// Reads a value from a row.
  ///
  /// - Parameters:
  ///   - row: The row that is being read.
  ///   - index: Which column, counted from 0.
  /// - Throws: ``DatabaseError`` when the column holds something else.
  init(row: inout Row, at index: Int) throws
}
