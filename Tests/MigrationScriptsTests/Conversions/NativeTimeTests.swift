import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import TestSupport
import Testing

/// Texts become times, and times texts, in the same way whatever the session's settings are.
@Suite("Times with native types", .enabled(if: PostgresCluster.isAvailable))
struct NativeTimeTests {
  /// What each column of `text-becomes-times` must show, in UTC.
  private static let expected = [
    "start::text": "2020-01-31 10:00:00.25",
    "stop::text": "2020-01-31 12:00:00+00",
    "day::text": "2021-01-01",
    "zoned::text": "2020-02-03 10:00:00",
    "opens::text": "08:30:00+00",
    "times::text": "{\"2020-01-31 10:00:00\",\"2020-02-03 00:00:00\",NULL}",
    "kept": "2020-01-31 15:00:00+00",
    "shown": "0.1",
  ]

  @Test("in any zone and style", arguments: ["America/New_York", "Asia/Kolkata"])
  func session(zone: String) throws {
    let fixture = try #require(MigrationFixture.all.first { $0.name == "text-becomes-times" })
    let plan = try fixture.plan(.postgresql)
    let database = try PostgreSQLTestDatabase()
    let before = try #require(plan.stages.first?.before)
    try database.run(fixture.script(to: before))
    try database.run(
      """
      INSERT INTO "Event" VALUES (1, '2020-01-31T12:00:00.25+02:00', '2020-01-31 12:00',
        '2020-12-31 23:30:00-01', '"2020-02-03T12:00:00+02"', '08:30',
        ARRAY['2020-01-31 12:00+02', '2020-02-03', NULL], '2020-01-31 12:00:00-03', 0.1);
      """)
    let settings = """
      SET TimeZone = '\(zone)';
      SET DateStyle = 'SQL, DMY';
      SET extra_float_digits = -10;

      """
    try database.run(settings + ScriptRenderer.script(for: plan))
    for (column, value) in Self.expected {
      let found = try database.query("SET TimeZone = 'UTC'; SELECT \(column) FROM \"Event\"")
      #expect(found.contains(value), "\(column): \(found)")
    }
  }
}
