/// What an insert does about a row whose unique key is taken.
public enum ConflictPolicy: Sendable {
  /// Throws, and inserts nothing.
  case fail
  /// Leaves the stored row as it is and goes on with the next.
  case ignore
}
