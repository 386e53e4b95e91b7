import SQLLexicon

/// What a statement does to the transaction that it runs in.
///
/// Savepoints nest inside a transaction and are no concern here.
enum TransactionControl: Equatable {
  case begin, commit
  /// Ends a transaction in a way that a migration cannot recover from.
  case forbidden

  /// Classifies a statement; `nil` when it leaves the transaction alone.
  init?(_ statement: SQLStatement) {
    switch statement.keywords.first {
    case "BEGIN": self = .begin
    case "START" where statement.starts(with: "START", "TRANSACTION"): self = .begin
    case "COMMIT", "END": self = Self.isPlain(statement) ? .commit : .forbidden
    case "ROLLBACK": if Self.isPartial(statement) { return nil } else { self = .forbidden }
    case "ABORT": self = .forbidden
    case "PREPARE" where statement.starts(with: "PREPARE", "TRANSACTION"): self = .forbidden
    default: return nil
    }
  }

  /// `COMMIT`, `COMMIT TRANSACTION` or `COMMIT WORK`, but not `COMMIT AND CHAIN`.
  private static func isPlain(_ statement: SQLStatement) -> Bool {
    let rest = statement.keywords.dropFirst()
    return rest.isEmpty || rest.elementsEqual(["TRANSACTION"]) || rest.elementsEqual(["WORK"])
  }

  /// `ROLLBACK [TRANSACTION | WORK] TO [SAVEPOINT] name`.
  private static func isPartial(_ statement: SQLStatement) -> Bool {
    statement.starts(with: "ROLLBACK", "TO") || statement.starts(with: "ROLLBACK", "WORK", "TO")
      || statement.starts(with: "ROLLBACK", "TRANSACTION", "TO")
  }
}
