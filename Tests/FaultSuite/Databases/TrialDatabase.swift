import TestSupport

/// A database to which a fault happens.
protocol TrialDatabase {
  var url: String { get }

  /// Runs SQL with the database's own shell.
  ///
  /// - Returns: The rows, with their columns separated by `|`.
  @discardableResult
  func execute(_ sql: String) throws -> String

  /// All that is in it, for a comparison: schema, rows, history without times.
  func state() throws -> String

  /// Another database with the same content.
  func copy() throws -> any TrialDatabase
}

extension TrialDatabase {
  /// Fails unless it has the state of a database to which nothing happened.
  func expect(_ reference: String) throws {
    let state = try state()
    if state == reference { return }
    throw Broken(
      "the database differs from an uninterrupted run:\n" + UnifiedDiff.between(reference, state))
  }

  /// What the history says without what no two runs share.
  var historyQuery: String {
    """
    SELECT 'history', id, checksum, finished_at IS NOT NULL, statements_done, hash_after, format,
      statement_checksums, down_sql
    FROM _schemagen_migrations ORDER BY id
    """
  }
}
