import DatabaseChanges
import DatabaseSchema
package import DatabaseTypes
import DialectRendering
import MigrationFiles
package import SQLLexicon

/// A migration's SQL file, taken apart: what runs outside the transaction and what inside.
///
/// The file may hold the frame `[PRAGMA …] BEGIN; … COMMIT; [PRAGMA …]`, which lets any SQL shell
/// run it as one transaction. Our runner opens the transaction itself, with its history row in it.
package struct MigrationScript: Equatable, Sendable {
  /// `PRAGMA` statements that run before the transaction.
  package var prologue: [SQLStatement] = []
  /// What runs inside the transaction, or one by one when there is none.
  package var body: [SQLStatement] = []
  /// `PRAGMA` statements that run after the transaction.
  package var epilogue: [SQLStatement] = []
  /// The statement that opens the transaction in the file, with its isolation level if it has one.
  package var opening: SQLStatement?
  /// The statement that commits the transaction in the file.
  package var closing: SQLStatement?
  /// Whether the file is one transaction; not so after `-- schemagen: no-transaction`.
  package var isTransactional = true

  /// Whether the file opens its transaction in another way than by default.
  var hasOwnIsolation: Bool {
    guard let words = opening?.keywords else { return false }
    let plain = [
      ["BEGIN"], ["BEGIN", "TRANSACTION"], ["BEGIN", "WORK"], ["START", "TRANSACTION"],
    ]
    return !plain.contains(words)
  }

  /// The comment that takes a file out of its transaction.
  package static let noTransactionMark = "schemagen: no-transaction"

  /// What to do with a statement that cannot run in a transaction.
  static let noTransactionAdvice =
    "Put this statement into a migration of its own, with the line `-- \(noTransactionMark)` at its top."

  /// The comment of a file that `schemagen migrate new` began and a person fills in.
  package static let handWrittenMark = HandWritten.mark

  /// Whether a person has still to fill the file in.
  package var isToBeWritten = false

  /// Takes a file apart.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - dialect: Whose SQL it holds.
  /// - Throws: The first problem that keeps it from being run.
  package init(_ text: String, dialect: Dialect) throws(ScriptProblem) {
    let statements = try Self.statements(in: text, dialect: dialect)
    let comments = MigrationHeader.comments(of: text)
    if !comments.contains(Self.noTransactionMark) {
      var reader = FrameReader(dialect: dialect)
      for statement in statements { try reader.add(statement) }
      self = try reader.finish()
    } else {
      for statement in statements { try FrameReader.rejectTransactionControl(statement) }
      body = statements
      isTransactional = false
    }
    isToBeWritten = body.isEmpty && comments.contains(Self.handWrittenMark)
  }

  init() {}

  private static func statements(
    in text: String, dialect: Dialect
  ) throws(ScriptProblem) -> [SQLStatement] {
    var bytes = Array(text.utf8)
    // The shells of both databases skip it, and PostgreSQL itself does not.
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    let rules = dialect.sql.lexicalRules
    if let line = LoneReturn.line(in: bytes, rules: rules) {
      throw ScriptProblem(
        line: line,
        "The comment on this line goes on after a carriage return, which ends no line here.",
        help: "Save the file with LF as its line ends.")
    }
    var splitter = StatementSplitter(bytes, rules: rules)
    do {
      return try splitter.statements()
    } catch {
      throw ScriptProblem(
        line: error.line, error.description, help: "Close it, or undo the edit of the file.")
    }
  }

  private static let byteOrderMark = Array("\u{FEFF}".utf8)
}
