import DatabaseChanges
package import MigrationPlanning

extension MigrationPlan {
  /// The questions to ask the database before the plan runs, data loss first.
  package var dataChecks: [DataCheck] {
    // A former stage only adds labels, so all tables are those of the first state.
    guard let before = stages.first?.before else { return [] }
    return stages.flatMap { $0.review().findings }.compactMap { DataCheck($0, before: before) }
  }
}
