/// The database systems that the runtime talks to.
public enum DatabaseDialect: String, Sendable, CaseIterable {
  case postgresql
  case sqlite
}
