import DatabaseSchema
package import DatabaseTypes
import TestSupport

/// Edits schemas at random and follows with a database that holds rows: every statement must run,
/// the catalog must be that of a database built from nothing, and every value must still be there
/// that the edit did not ask to lose.
package struct MigrationWalk: Sendable {
  private let seed: UInt64
  private let dialect: Dialect
  private let onProgress: @Sendable (String) -> Void

  /// How many edits are made of one schema before the next one is begun.
  private static let legLength = 100

  /// Prepares a walk.
  ///
  /// - Parameters:
  ///   - seed: Decides everything.
  ///   - dialect: The database.
  ///   - onProgress: Called with each edit.
  package init(
    seed: UInt64, dialect: Dialect, onProgress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.seed = seed
    self.dialect = dialect
    self.onProgress = onProgress
  }

  /// Makes some edits, each up, down and up again.
  ///
  /// - Returns: What was done.
  /// - Throws: ``WalkFailure`` at the first thing that is wrong.
  package func run(edits: Int) async throws -> WalkReport {
    var random = SeededGenerator(seed: seed)
    var report = WalkReport()
    var number = 0
    while report.edits < edits {
      let leg = try await WalkLeg(
        place: "seed \(seed), \(dialect.rawValue)", dialect: dialect, number: number,
        random: SeededGenerator(seed: random.next()), onProgress: onProgress)
      number += 1
      try await leg.run(edits: min(Self.legLength, edits - report.edits), &report)
    }
    return report
  }
}
