/// Which rows a query is about where deleted rows are kept.
enum RowScope: Sendable {
  /// Those that were not deleted.
  case present
  /// Those that were deleted.
  case deleted
  case all
}
