/// How far a foreign key or check holds that does not hold for all rows:
/// <https://www.postgresql.org/docs/current/sql-altertable.html>.
package enum ConstraintState: String, CaseIterable, Sendable {
  /// Rows that were there before it have never been checked.
  case notValid = "NOT VALID"
  /// No row is checked.
  case notEnforced = "NOT ENFORCED"

  /// The words of SQL.
  package var sqlWords: String { rawValue }
}
