import MigrationFiles
import SQLLexicon

/// The checksum of one statement of a migration without a transaction.
enum StatementChecksum {
  /// The first 16 hexadecimal digits of the SHA-256 of the text with LF line endings: enough to see an
  /// edit, and short, because the row is written again after each statement.
  static func of(_ statement: SQLStatement) -> String {
    String(MigrationChecksum.of(Array(statement.text.utf8)).prefix(16))
  }
}
