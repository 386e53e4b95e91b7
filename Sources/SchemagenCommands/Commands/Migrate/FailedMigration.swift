import SchemagenMigrator
import SchemagenRuntime

/// Migrations that were not all applied: why, what is there now, and the ways on.
struct FailedMigration {
  let error: any Error
  let isInterrupted: Bool
  let progress: MigrationProgress
  let database: DatabaseURL
  /// The folders that this run wrote, by the ids of their migrations.
  var folders: [(id: String, path: String)] = []
  /// The snapshot that was written with them.
  var snapshot: String?

  /// The command to run again, where it is neither `migrate` nor `migrate deploy`.
  var again: String?

  /// The failure, with what to do about the files.
  var failure: CommandFailure {
    let cause = cause
    var failure = CommandFailure(
      cause.message, help: cause.help + state + [wayOn].compactMap(\.self), status: cause.status)
    failure.place = cause.place
    return failure
  }

  private var cause: CommandFailure {
    if isInterrupted {
      return CommandFailure("Interrupted.", help: interruption, status: .interrupted)
    }
    if let error = error as? DatabaseError { return CommandFailure(error, at: database) }
    return CommandFailure(describing: error)
  }

  private var interruption: [String] {
    guard let running = progress.running else { return [] }
    guard running.script.isTransactional else {
      return [
        "\(running.id) runs without a transaction: `schemagen migrate status` shows how far it is."
      ]
    }
    return [
      "The running migration was rolled back; the database is as it was before it: \(running.id)."
    ]
  }

  /// The folders whose migrations are not applied.
  private var unapplied: [String] {
    let applied = Set(progress.applied.map(\.id))
    return folders.filter { !applied.contains($0.id) }.map(\.path)
  }

  private var state: [String] {
    let applied = progress.applied.map(\.id)
    var lines: [String] = []
    if !applied.isEmpty { lines.append("Applied before it: \(applied.joined(separator: ", ")).") }
    if !unapplied.isEmpty, let snapshot {
      lines.append(
        "Written, but not applied: \(unapplied.joined(separator: " and ")), with \(snapshot).")
    }
    return lines
  }

  private var wayOn: String? {
    // One that failed after its COMMIT no longer runs.
    let hasFailed =
      (error as? MigrationError)?.code == .failed && !isInterrupted && progress.running != nil
    guard hasFailed || isInterrupted || !unapplied.isEmpty else { return nil }
    let undo =
      unapplied.isEmpty ? "." : ", or remove the new migration with `schemagen migrate undo`."
    let correction: String
    switch hasFailed ? (error as? MigrationError)?.wayOn : .again {
    case .edit: correction = "fix the file"
    case .correctRows: correction = "correct the rows or fix the file,"
    case .again, nil: return "Run `\(command)` again\(undo)"
    }
    guard isNew else { return "\(correction) and run `\(command)` again\(undo)".asSentence }
    return "Change the schema or the answers and run `\(command)` again, which replaces the new "
      + "migration. Or \(correction) and run it again\(undo)"
  }

  /// Whether the migration that failed is one of those that this run wrote.
  private var isNew: Bool {
    progress.running.map { running in folders.contains { $0.id == running.id } } ?? false
  }

  /// The command that goes on.
  private var command: String {
    again ?? (snapshot == nil ? "schemagen migrate deploy" : "schemagen migrate")
  }
}
