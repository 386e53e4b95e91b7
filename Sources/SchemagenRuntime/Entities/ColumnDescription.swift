/// One column of a table: its name, its type, and how the runtime treats it.
public struct ColumnDescription: Sendable {
  /// The name in the database.
  public let name: String
  /// The type of the column.
  public let type: ColumnType
  /// How the runtime treats the column.
  public let options: ColumnOptions
  /// The name as SQL text.
  let quotedName: String

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - type: The type of the column.
  ///   - options: How the runtime treats the column.
  public init(_ name: String, _ type: ColumnType, _ options: ColumnOptions = []) {
    self.name = name
    self.type = type
    self.options = options
    quotedName = SQLWriter.quoted(name)
  }
}
