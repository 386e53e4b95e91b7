/// One column of a table: its name, what it stores, and what the runtime does with it.
public struct ColumnDescription: Sendable {
  /// The name in the database.
  public let name: String
  /// What the column stores.
  public let type: ColumnType
  /// What the runtime does with the column on its own account.
  public let options: ColumnOptions
  /// The name as SQL text.
  let quotedName: String

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - type: What the column stores.
  ///   - options: What the runtime does with the column on its own account.
  public init(_ name: String, _ type: ColumnType, _ options: ColumnOptions = []) {
    self.name = name
    self.type = type
    self.options = options
    quotedName = SQLWriter.quoted(name)
  }
}
