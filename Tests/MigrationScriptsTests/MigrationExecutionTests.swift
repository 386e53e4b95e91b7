import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import Testing

@Suite("Migrations on real databases")
struct MigrationExecutionTests {
  static let cases = MigrationFixture.all.flatMap { fixture in
    Dialect.allCases.filter { (try? fixture.isTestable(on: $0)) ?? true }.map { (fixture, $0) }
  }

  /// Scripts run as files of `psql -v ON_ERROR_STOP=1 -f` and as the input of `sqlite3 -bail`.
  @Test("up gives the catalog after, down the one before, and rows are kept", arguments: cases)
  func upAndDown(fixture: MigrationFixture, dialect: Dialect) throws {
    let plan = try fixture.plan(dialect)
    try MigrationTrial(fixture: fixture, dialect: dialect, plan: plan).run()
  }

  static let valueCases = cases.filter { $0.0.text("rows.sql") != nil }

  /// The rows of `rows.sql` give those of `values.txt` by the query `values.sql`, and after the way
  /// down those of `values.down.txt` by `values.down.sql`.
  @Test("up and down give rows the right values", arguments: valueCases)
  func values(fixture: MigrationFixture, dialect: Dialect) throws {
    let plan = try fixture.plan(dialect)
    try MigrationTrial(fixture: fixture, dialect: dialect, plan: plan).runWithValues()
  }
}
