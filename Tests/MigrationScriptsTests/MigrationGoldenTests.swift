import DatabaseSchema
import DatabaseTypes
import DialectRendering
import Foundation
import MigrationPlanning
import MigrationScripts
import TestSupport
import Testing

@Suite("Migration scripts")
struct MigrationGoldenTests {
  @Test("an edit gives the scripts that a reviewer can read", arguments: MigrationFixture.all)
  func scripts(fixture: MigrationFixture) throws {
    for dialect in try fixture.dialects() {
      let plan = try fixture.plan(dialect)
      #expect(plan.problems.isEmpty)
      let up = header(fixture, plan) + ScriptRenderer.script(for: plan)
      let down = ScriptRenderer.script(for: plan, isDown: true)
      expect(up, at: fixture.path("expected.\(dialect.rawValue).sql"))
      expect(down, at: fixture.path("expected.down.\(dialect.rawValue).sql"))
    }
  }

  /// Compares, and continues with the next file after a difference.
  private func expect(_ text: String, at path: String) {
    do {
      try Golden.expect(text, at: path)
    } catch {
      Issue.record(error)
    }
  }

  /// The notices have no place in a script.
  private func header(_ fixture: MigrationFixture, _ plan: MigrationPlan) -> String {
    plan.notices.map { "-- notice: \($0)\n" }.joined()
  }

  @Test("planning twice gives the same bytes", arguments: MigrationFixture.all)
  func determinism(fixture: MigrationFixture) throws {
    for dialect in try fixture.dialects() {
      let first = try fixture.plan(dialect)
      let second = try fixture.plan(dialect)
      #expect(ScriptRenderer.script(for: first) == ScriptRenderer.script(for: second))
    }
  }

  @Test("a state survives its snapshot", arguments: MigrationFixture.all)
  func snapshots(fixture: MigrationFixture) throws {
    let states = try fixture.dialects().compactMap { try fixture.plan($0).stages.last?.after }
    let snapshot = Snapshot(fingerprints: ["User": "1"], sections: states)
    let read = try Snapshot(decoding: snapshot.encoded())
    #expect(read == snapshot)
    #expect(read.encoded() == snapshot.encoded())
    for state in states { #expect(read.hash(for: state.dialect) == state.hash) }
  }
}
