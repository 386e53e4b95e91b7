import SQLLexicon
import SchemagenRuntime

/// What the database refused of a migration, and at which point of it.
struct StatementFailure: Error {
  /// A point of a migration.
  enum Phase: Equatable {
    /// Before its transaction is open.
    case opening
    /// A statement of its body.
    case statement
    /// The comparison of the database with what it should be.
    case verification
    /// Writing its row.
    case history
    case commit
    /// After its transaction.
    case closing
    /// A statement of a migration without a transaction, which was undone together with the note about it.
    case step
    /// A statement of a migration without a transaction that cannot run in one.
    case loneStep
    /// Between two statements of a migration without a transaction.
    case stepRecord
  }

  let migration: Migration
  /// The statement it is about, where it is one of the file.
  var statement: SQLStatement?
  var phase = Phase.statement
  let cause: DatabaseError
  /// What else the user should know, a sentence each.
  var notes: [String] = []

  /// Whether a retry may succeed, because a table was locked for too long.
  var isRetryable: Bool {
    switch phase {
    // SQLite has waited for the lock timeout already.
    case .commit where cause.sqliteCode != nil: false
    case .opening, .statement, .verification, .history, .commit, .step:
      cause.code == .busy || cause.isRetryable
    case .closing, .loneStep, .stepRecord: false
    }
  }

  /// The error for the user.
  var error: MigrationError {
    let hint = cause.code == .missingTable ? nil : cause.help
    let explanation = FailureExplanation.of(cause, in: statement)
    let problem = explanation?.problem
    let hints = explanation?.replacesHint == true ? [] : [shownHint(hint)].compactMap(\.self)
    let advice = headerAdvice.map { [$0] } ?? explanation?.advice(hasFile: hasFile) ?? []
    let details = explanation?.hasDetail == true ? [] : cause.details
    var help = (details + hints + advice).map(\.asSentence)
    if !hasFile, problem == nil, let statement {
      help.insert("The statement was: \(Self.shown(statement))", at: 0)
    }
    help += notes + [state]
    let message = problem ?? cause.wholeMessage
    var error = MigrationError(
      .failed, "\(migration.id) failed\(subject): \(message.asSentence)", help: help)
    error.place = place
    error.wayOn = wayOn
    return error
  }

  /// Whether the database refused what the file says, or only failed to run it now.
  private var wayOn: WayOn {
    switch phase {
    case .history, .closing, .stepRecord: return .again
    case .opening, .statement, .verification, .commit, .step, .loneStep: break
    }
    switch cause.code {
    case .connectionLost, .busy, .timeout, .serializationFailure, .deadlock, .permission, .readOnly:
      return .again
    case .constraint: return .correctRows
    default: return .edit
    }
  }

  private var hasFile: Bool { !migration.path.isEmpty }

  /// A lost connection's hint is about a statement alone; what is so is said as of the migration.
  private func shownHint(_ hint: String?) -> String? {
    cause.code == .connectionLost ? nil : hint
  }

  /// What failed, where it is not a statement of the file.
  private var subject: String {
    switch phase {
    case .opening where statement == nil: " at its start"
    case .opening, .statement, .step, .loneStep: ""
    case .verification: " when the database was compared with \(ChangesReader.fileName)"
    case .history: " when it was recorded in \(HistoryTable.name)"
    case .commit: " at its COMMIT"
    case .closing: " after its COMMIT"
    case .stepRecord: " between two statements"
    }
  }

  /// What is so now.
  private var state: String {
    let name = hasFile ? "The migration" : "It"
    switch phase {
    case .opening: return "\(name) was not started; the database is unchanged."
    case .commit where cause.code == .connectionLost:
      return "It is unknown whether \(hasFile ? "the migration" : "it") was committed"
        + (hasFile ? ": `schemagen migrate status` tells." : ".")
    case .statement, .verification, .history, .commit:
      return "\(name) was rolled back; the database is unchanged."
    case .closing:
      return "\(name) is applied; only this statement after its COMMIT was not executed."
    case .step where cause.code == .connectionLost:
      return executed(
        "whether this one was executed, the history knows, and the next run continues after what it has."
      )
    case .loneStep where cause.code == .connectionLost:
      return executed(
        "the server may go on with this one; the next run looks for it and continues.")
    case .step, .loneStep:
      return executed("the next run \(isFirst ? "starts again" : "continues") with this one.")
    case .stepRecord:
      return
        "It runs without a transaction: what was executed stays, and the next run continues after it."
    }
  }

  /// Whether the statement is the first of the migration, so that nothing was executed before it.
  private var isFirst: Bool {
    statement != nil && migration.script.body.first == statement
  }

  /// What was executed before the statement, and what is so of it.
  private func executed(_ rest: String) -> String {
    isFirst
      ? "Nothing was executed before this statement; \(rest)"
      : "The statements before this one were executed; \(rest)"
  }

  private var place: String? {
    guard hasFile else { return nil }
    let script = migration.script
    switch phase {
    case .commit, .history, .verification:
      return (script.closing ?? script.body.last).map { $0.place(in: migration.path) }
    case .opening where statement == nil:
      return (script.opening ?? script.body.first).map { $0.place(in: migration.path) }
    case .opening, .statement, .closing, .step, .loneStep, .stepRecord:
      return statement?.place(in: migration.path, at: cause.position)
    }
  }

  /// The first lines of a statement.
  private static func shown(_ statement: SQLStatement) -> String {
    let lines = statement.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(5).joined(separator: "\n") + (lines.count > 5 ? "\n…" : "")
  }
}
