/// Where a statement of a migration is.
package struct StatementPlace: Hashable, Sendable {
  /// The file, below the folder of the migrations.
  package let file: String
  /// The line on which the statement starts, from 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

extension StatementPlace: CustomStringConvertible {
  /// `20230101000000_init/migration.sql:3`.
  package var description: String { "\(file):\(line)" }
}
