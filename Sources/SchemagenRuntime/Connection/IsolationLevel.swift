/// How far a transaction is kept apart from others that run at the same time.
///
/// SQLite knows only `serializable`, which satisfies every level here.
public enum IsolationLevel: String, Sendable, CaseIterable {
  case readUncommitted = "READ UNCOMMITTED"
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}
