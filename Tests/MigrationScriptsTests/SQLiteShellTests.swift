import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import TestSupport
import Testing

/// No row may be lost that an edit did not ask to lose, whoever runs a script and however.
@Suite("SQLite scripts in other hands", .enabled(if: SQLiteShell.isAvailable))
struct SQLiteShellTests {
  static let fixtures = MigrationFixture.all.filter {
    ((try? $0.dialects()) ?? []).contains(.sqlite)
  }

  @Test("many fixtures rebuild a table, so that the tests below have cases")
  func rebuilds() throws {
    let mode = SQLiteRun.Mode(bails: true, transaction: .own)
    let rebuilding = try Self.fixtures.filter { try SQLiteRun(fixture: $0, mode: mode).rebuilds }
    #expect(rebuilding.count > 30)
  }

  @Test(
    "hand-made children that cascade, views and rows survive every fixture", arguments: fixtures)
  func rowsSurvive(fixture: MigrationFixture) throws {
    for mode in SQLiteRun.Mode.all {
      let run = try SQLiteRun(fixture: fixture, mode: mode)
      if !run.isEmpty { try run.check() }
    }
  }

  @Test(
    "a trigger or an index made by hand stops a rebuild, and nothing changes", arguments: fixtures)
  func handMadeObjects(fixture: MigrationFixture) throws {
    for bails in [true, false] {
      let mode = SQLiteRun.Mode(bails: bails, transaction: .own)
      let run = try SQLiteRun(fixture: fixture, mode: mode)
      if run.rebuilds { try run.checkHandMadeObjects() }
    }
  }
}
