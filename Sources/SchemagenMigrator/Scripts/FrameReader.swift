import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Sorts the statements of a transactional file into before, inside and after its transaction.
struct FrameReader {
  private enum Place {
    case before, inside, after
  }

  private let rules: any MigrationRules
  private var script = MigrationScript()
  private var place = Place.before

  /// Starts before the first statement.
  init(dialect: Dialect) {
    rules = dialect.migrations
  }

  /// Takes the next statement.
  ///
  /// - Throws: A problem when it does not fit into the frame.
  mutating func add(_ statement: SQLStatement) throws(ScriptProblem) {
    switch TransactionControl(statement) {
    case .begin: try open(statement)
    case .commit: try close(statement)
    case .forbidden: throw Self.transactionControl(statement)
    case nil: try addPlain(statement)
    }
  }

  /// The script, once all statements are in.
  ///
  /// - Throws: A problem when the transaction is never committed.
  func finish() throws(ScriptProblem) -> MigrationScript {
    if place == .inside, let opening = script.opening {
      throw ScriptProblem(
        opening, "The transaction that starts here is never committed.",
        help: "End the file with `COMMIT;`.")
    }
    return script
  }

  /// Refuses what would end, or nest, a transaction.
  ///
  /// - Throws: A problem for `BEGIN`, `COMMIT` and the like.
  static func rejectTransactionControl(_ statement: SQLStatement) throws(ScriptProblem) {
    guard TransactionControl(statement) != nil else { return }
    throw ScriptProblem(
      statement,
      "\(statement.keywords.first ?? "") in a file that runs without a transaction.",
      help: "Take it out, or take out the comment `-- \(MigrationScript.noTransactionMark)`.")
  }

  private mutating func open(_ statement: SQLStatement) throws(ScriptProblem) {
    guard place == .before, script.body.isEmpty else { throw Self.transactionControl(statement) }
    script.opening = statement
    place = .inside
  }

  private mutating func close(_ statement: SQLStatement) throws(ScriptProblem) {
    guard place == .inside else { throw Self.transactionControl(statement) }
    script.closing = statement
    place = .after
  }

  private mutating func addPlain(_ statement: SQLStatement) throws(ScriptProblem) {
    let mayBeOutside = rules.mayBeOutside(statement)
    switch place {
    case .before where mayBeOutside && script.body.isEmpty: script.prologue.append(statement)
    // A file without BEGIN: all of it is the transaction.
    case .before, .inside:
      try rules.checkInside(statement)
      script.body.append(statement)
    case .after where mayBeOutside: script.epilogue.append(statement)
    case .after:
      throw ScriptProblem(
        statement, "There is a statement after COMMIT.",
        help: "Move it before COMMIT, or into a migration of its own.")
    }
  }

  private static func transactionControl(_ statement: SQLStatement) -> ScriptProblem {
    ScriptProblem(
      statement,
      "\(statement.keywords.first ?? "") would end the migration's own transaction.",
      help: "A migration is one transaction: `BEGIN;` at its start, `COMMIT;` at its end, "
        + "and no others between.")
  }
}
