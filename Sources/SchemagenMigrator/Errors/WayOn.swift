/// What has to be done before a failed migration can succeed.
package enum WayOn: Equatable, Sendable {
  /// Nothing but another try.
  case again
  /// The database refused what the file says.
  case edit
  /// The database refused rows that are there, or those that the file writes.
  case correctRows
}
