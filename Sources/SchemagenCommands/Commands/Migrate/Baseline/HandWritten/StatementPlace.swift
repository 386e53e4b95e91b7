/// Where a statement of a migration is.
struct StatementPlace: Hashable {
  /// The file, below the folder of the migrations.
  let file: String
  /// The line on which the statement starts, from 1.
  let line: Int
}

extension StatementPlace: CustomStringConvertible {
  /// `20230101000000_init/migration.sql:3`.
  var description: String { "\(file):\(line)" }
}
