import DatabaseSchema
import MigrationPlanning
import SchemagenMigrator

extension DriftReport {
  /// Compares a database with the state after its applied migrations.
  ///
  /// - Parameter status: The migrations that it has.
  /// - Throws: A failure when it has no migrations, is between two states, or cannot be read.
  static func read(
    _ url: DatabaseURL, _ status: MigrationStatus, _ workspace: MigrationWorkspace,
    _ answers: DecisionAnswers, in context: CommandContext
  ) async throws -> DriftReport {
    let recorded = try RecordedState(status, in: workspace, of: url)
    let live = try await LiveState.read(
      url, schemas: recorded.state.schemas, comparedWith: recorded.state, in: context)
    if let reservation = live.reservation { context.console.note(reservation.asSentence) }
    return try DriftReport(recorded: recorded, live: live, answers: answers)
  }
}
