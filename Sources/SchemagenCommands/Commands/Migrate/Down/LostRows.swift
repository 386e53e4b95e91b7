import CanonicalJSON
import SchemagenMigrator
import SchemagenRuntime

/// What taking a migration back would lose in a database.
struct LostRows: Sendable {
  /// The id of the migration.
  let migration: String
  /// What is lost, such as `drops table "Post" with all its rows`.
  let words: String
  /// How many rows; `nil` when they cannot be counted before an earlier script has run.
  let count: Int?

  /// Counts what some scripts would lose, and changes nothing.
  ///
  /// - Returns: The losses, without those that no row has.
  static func count(
    of reversals: [Reversal], by migrator: Migrator, in database: Database
  ) async throws -> [LostRows] {
    var losses: [LostRows] = []
    for reversal in reversals {
      for loss in reversal.losses {
        let count = try await count(loss, by: migrator, in: database)
        guard count != 0 else { continue }
        losses.append(LostRows(migration: reversal.id, words: loss.words, count: count))
      }
    }
    return losses
  }

  private static func count(
    _ loss: Reversal.Loss, by migrator: Migrator, in database: Database
  ) async throws -> Int? {
    do {
      return try await migrator.count(loss, in: database)
    } catch let error as DatabaseError
      where error.isAboutOtherTables || error.isUnreadableValue
    {
      // The table has another form until the scripts before it have run; or a value cannot be read as the
      // type that it is about to get, on which the script fails.
      return nil
    }
  }

  /// The loss as a line of text.
  var line: String {
    let rows = count.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? "rows that cannot be counted yet"
    return "\(migration): \(words) (\(rows))"
  }

  /// The loss as `--json` shows it.
  var json: JSONNode {
    [
      "migration": .string(migration), "words": .string(words),
      "count": count.map { .number($0) } ?? .null,
    ]
  }
}

extension DatabaseError {
  /// Whether a value is not one of the type that it was to be read as, a data exception of class 22:
  /// <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
  fileprivate var isUnreadableValue: Bool { sqlState?.hasPrefix("22") ?? false }
}
