/// How the runtime treats a column.
public struct ColumnOptions: OptionSet, Sendable {
  /// One bit for each option.
  public let rawValue: UInt8

  /// Creates options from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// An update that does not change the column sets it to the current time.
  public static let updatedAt = ColumnOptions(rawValue: 1)
  /// The database computes the column; changing it is an error.
  public static let generated = ColumnOptions(rawValue: 2)
  /// Every update increments the column; see ``VersionedEntity``.
  public static let version = ColumnOptions(rawValue: 4)
  /// A row in which the column is not `NULL` counts as deleted; see ``SoftDeletableEntity``.
  public static let softDelete = ColumnOptions(rawValue: 8)
  /// A trigger of the database sets the column in every update that does not change it.
  public static let updatedByDatabase = ColumnOptions(rawValue: 16)
}
