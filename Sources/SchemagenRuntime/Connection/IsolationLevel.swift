/// How a transaction is isolated from concurrent ones.
///
/// SQLite has only `serializable`, which satisfies every level.
public enum IsolationLevel: String, Sendable, CaseIterable {
  case readUncommitted = "READ UNCOMMITTED"
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}
