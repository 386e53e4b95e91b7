import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationWalk
import Testing

@Suite("Live states", .serialized) struct LiveStateTests {
  @Test(
    "what scripts have made is read back as the state, before and after",
    arguments: MigrationFixture.all, [Dialect.postgresql, .sqlite])
  func readBack(fixture: MigrationFixture, dialect: Dialect) async throws {
    guard try fixture.isTestable(on: dialect) else { return }
    let plan = try fixture.plan(dialect)
    for state in [plan.stages.first?.before, plan.stages.last?.after].compactMap(\.self) {
      let database = try await WalkDatabase(dialect)
      try await database.run(fixture.script(to: state))
      let live = try await database.state(like: state)
      #expect(try await database.differences(from: state) == [])
      await database.close()
      let difference = MigrationPlanner.plan(from: state, to: live)
      #expect(difference.summary == [])
      #expect(difference.decisions.isEmpty)
    }
  }
}
