/// What the runtime does with a column on its own account.
public struct ColumnOptions: OptionSet, Sendable {
  /// One bit for each option.
  public let rawValue: UInt8

  /// Makes a set of options from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// An update that does not name the column sets it to the present time.
  public static let updatedAt = ColumnOptions(rawValue: 1)
  /// The database computes the column; naming it in a change is an error.
  public static let generated = ColumnOptions(rawValue: 2)
  /// Every update increments the column; see ``VersionedEntity``.
  public static let version = ColumnOptions(rawValue: 4)
  /// A row in which the column is not `NULL` counts as deleted; see ``SoftDeletableEntity``.
  public static let softDelete = ColumnOptions(rawValue: 8)
}
