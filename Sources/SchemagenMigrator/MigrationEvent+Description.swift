extension MigrationEvent: CustomStringConvertible {
  /// The event as a line of a log.
  public var description: String {
    switch self {
    case .starting(let migration): "Applying the migration \(migration.id)."
    case .applied(let migration): "Applied the migration \(migration.id)."
    case .recorded(let migration):
      "Recorded the migration \(migration.id), because the database has those that it replaces."
    case .waiting(let holder): "Waiting for another runner: \(holder)."
    case .retrying(let migration, let attempt):
      "A table was locked; retry \(attempt) of the migration \(migration.id)."
    case .resuming(let migration, let done):
      "Resuming the migration \(migration.id) after \(done) of its statements."
    case .drifted(let differences):
      "The database differs from what its migrations made: "
        + differences.joined(separator: "; ") + "."
    case .unverified(let reason): "The database was not verified: \(reason)"
    }
  }
}
