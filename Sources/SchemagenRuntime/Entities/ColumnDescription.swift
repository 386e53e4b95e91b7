/// One column of a table: its name, its type, and how the runtime treats it.
public struct ColumnDescription: Sendable {
  /// The name in the database.
  public let name: String
  /// The name of the field in the schema.
  public let field: String
  /// The type of the column.
  public let type: ColumnType
  /// How the runtime treats the column.
  public let options: ColumnOptions
  /// How many characters a text has at most; nil without a limit.
  public let length: Int?
  /// The name as SQL text.
  let quotedName: String

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - type: The type of the column.
  ///   - options: How the runtime treats the column.
  ///   - field: The name of the field in the schema; nil when it is the column's.
  ///   - length: How many characters a text has at most; nil without a limit.
  public init(
    _ name: String, _ type: ColumnType, _ options: ColumnOptions = [], field: String? = nil,
    length: Int? = nil
  ) {
    self.name = name
    self.field = field ?? name
    self.type = type
    self.options = options
    self.length = length
    quotedName = SQLWriter.quoted(name)
  }
}
