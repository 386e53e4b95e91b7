package import MigrationPlanning

extension MigrationPlan {
  /// What a reviewer should know of each stage.
  package func reviews() -> [StageReview] { stages.map { StageReview($0) } }
}
