/// A condition on a JSON value.
enum JSONTest: Sendable {
  /// There is a value, which may be the JSON `null`.
  case exists
  /// The value is the JSON `null`.
  case isNull
  /// The value has all members and elements of another.
  case contains(JSON)

  /// Whether the SQL may be `NULL`.
  var mayBeNull: Bool {
    if case .exists = self { false } else { true }
  }
}
