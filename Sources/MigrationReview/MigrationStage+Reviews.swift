package import MigrationPlanning

extension MigrationStage {
  /// Reviews the migration.
  package func review() -> ScriptReview { ScriptReview(steps, in: up) }

  /// Reviews its down script.
  package func downReview() -> ScriptReview { ScriptReview(downSteps, in: down) }
}
