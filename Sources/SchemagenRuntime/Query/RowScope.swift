/// Which rows a query selects where deleted rows are kept.
enum RowScope: Sendable {
  /// Rows that were not deleted.
  case present
  /// Rows that were deleted.
  case deleted
  case all
}
