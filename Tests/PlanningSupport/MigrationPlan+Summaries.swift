package import DatabaseChanges
package import MigrationPlanning
import MigrationReview

extension MigrationPlan {
  /// The steps of all migrations, each as its kind and subject.
  package var stepNames: [String] {
    stages.flatMap(\.steps).map { "\($0.kind) \($0.subject)" }
  }

  /// The steps back.
  package var downStepNames: [String] {
    stages.reversed().flatMap(\.downSteps).map { "\($0.kind) \($0.subject)" }
  }

  /// The messages of all findings of one severity.
  package func findings(_ severity: FindingSeverity) -> [String] {
    stages.flatMap { $0.review().findings }.filter { $0.severity == severity }.map(\.message)
  }

  /// The locks of all steps, in their order.
  package var locks: [TableLock] {
    stages.flatMap { $0.review().steps }.flatMap(\.locks)
  }
}
