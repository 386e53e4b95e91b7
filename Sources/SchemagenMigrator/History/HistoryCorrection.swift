/// What a person says about a migration whose row in the history is not true.
package enum HistoryCorrection: Equatable, Sendable {
  /// Its changes are in the database, though it did not run, or not to its end.
  case applied
  /// Its changes are not in the database, though it ran.
  case rolledBack
  /// Its file was edited without changing what it does.
  case checksum
}
