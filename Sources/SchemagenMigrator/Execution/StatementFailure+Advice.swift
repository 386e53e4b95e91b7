import MigrationFiles
import SchemagenRuntime

extension StatementFailure {
  /// What the header of the file has for rows that are in the way.
  var headerAdvice: String? {
    guard case .constraint(let kind) = cause.code, kind != .check,
      migration.header.hasQuery
    else { return nil }
    return "The comment at the top of the file has a query that finds the conflicting rows."
  }
}
