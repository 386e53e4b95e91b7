import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import TestSupport
import Testing

/// A hand-edited snapshot may hold what no schema gives; planning from it must not crash.
@Suite("Plans from damaged snapshots")
struct DamagedSnapshotTests {
  private static let names = ["several-edits-of-one-table", "create-defaults", "enum-remove-value"]

  @Test("what can still be read is planned to and from, and rendered", arguments: names)
  func planning(name: String) throws {
    let fixture = MigrationFixture(name: name)
    for dialect in Dialect.allCases {
      let state = try #require(try fixture.plan(dialect).stages.last).after
      let snapshot = Snapshot(sections: [state]).encoded()
      var planned = 0
      for damaged in SchemaMutator(schemas: [Array(snapshot.utf8)], count: 1_500) {
        let text = String(decoding: damaged.bytes, as: UTF8.self)
        guard let read = try? Snapshot(decoding: text) else { continue }
        planned += 1
        let odd = read.schema(for: dialect)
        for plan in [
          MigrationPlanner.plan(from: odd, to: state), MigrationPlanner.plan(from: state, to: odd),
        ] {
          let scripts = [false, true].map { ScriptRenderer.script(for: plan, isDown: $0) }
          #expect(scripts.allSatisfy { $0.isEmpty == plan.isEmpty }, "\(damaged)")
        }
      }
      #expect(planned > 30)
    }
  }
}
