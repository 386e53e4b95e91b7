/// What an insert does about a row whose unique key already exists.
public enum ConflictPolicy: Sendable {
  /// Throws, and inserts nothing.
  case fail
  /// Keeps the stored row and continues with the next one.
  case ignore
}
