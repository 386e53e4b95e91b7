/// Where a statement of a migration is.
package struct StatementPlace: Hashable, Sendable {
  /// The file, below the folder of the migrations.
  package let file: String
  /// The line on which the statement starts, from 1.
  package let line: Int

  init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The place of what is only in a database.
  package static let database = StatementPlace(file: "", line: 1)

  /// Whether it is only in a database, which has no lines.
  package var isDatabase: Bool { file.isEmpty }
}

extension StatementPlace: CustomStringConvertible {
  /// `20230101000000_init/migration.sql:3`.
  package var description: String { "\(file):\(line)" }
}
