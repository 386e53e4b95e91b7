import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview
import MigrationWalk
import SQLLexicon
import TestSupport
import Testing

@Suite("Data checks", .serialized) struct DataCheckTests {
  @Test(
    "each check counts rows, and gives up to three of them",
    arguments: MigrationFixture.all, [Dialect.postgresql, .sqlite])
  func queries(fixture: MigrationFixture, dialect: Dialect) async throws {
    guard try fixture.isTestable(on: dialect) else { return }
    let plan = try fixture.plan(dialect)
    guard let before = plan.stages.first?.before, !plan.dataChecks.isEmpty else { return }
    let database = try await WalkDatabase(dialect)
    try await database.run(fixture.script(to: before))
    let rows = fixture.text("checks.sql")
    try await database.run(rows ?? "")
    let answers = try await database.answers(to: plan.dataChecks)
    await database.close()
    for (check, answer) in zip(plan.dataChecks, answers) {
      #expect(answer.examples.count == min(3, answer.count), "\(check.count.text)")
    }
    guard rows != nil else { return }
    let found = zip(plan.dataChecks, answers).flatMap { check, answer in
      ["\(check.finding.code) \(check.finding.subject): \(answer.count)"]
        + answer.examples.map { "  " + $0 }
    }
    try Golden.expect(
      found.joined(separator: "\n") + "\n", at: fixture.path("checks.\(dialect.rawValue).txt"))
  }
}
