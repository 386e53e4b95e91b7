/// An enum whose raw values are the labels that the database stores.
public protocol DatabaseEnum: ColumnValue, RawRepresentable, CaseIterable
where RawValue == String {}

extension DatabaseEnum {
  /// Text whose type the server infers, so that it fits any enum type.
  @inlinable
  public static var defaultColumnType: ColumnType { .text }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  @inlinable
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    try rawValue.bind(to: &parameters, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    let label = try String(row: &row, at: index)
    guard let value = Self(rawValue: label) else {
      throw row.unknownLabel(label, at: index, of: Self.self)
    }
    self = value
  }
}

extension DatabaseRow {
  /// The error for a label that a newer schema has added, or that was written past the schema.
  @usableFromInline
  func unknownLabel(_ label: String, at index: Int, of type: Any.Type) -> DatabaseError {
    mismatch(
      at: index, found: "the label \"\(label.prefix(100))\"",
      expected: "a label of the enum \(type)",
      help: "add the label to the enum in the schema, and generate the code again")
  }
}
