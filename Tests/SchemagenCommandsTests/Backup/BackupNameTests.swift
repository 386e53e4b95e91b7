import Testing

@testable import SchemagenCommands

@Suite("Names of backups")
struct BackupNameTests {
  private static let now = 1_795_253_400.0
  private let name = BackupName(of: "app", "db", at: now)

  @Test("a name has the database and the time in UTC, in plain characters only")
  func text() {
    #expect(name.text == "app-20261121T093000Z.db")
    #expect(BackupName(of: "../a b/c", "dump", at: 0).text == "_a_b_c-19700101T000000Z.dump")
    #expect(BackupName(of: "..", "dump", at: 0).text == "database-19700101T000000Z.dump")
  }

  @Test(
    "an earlier backup is one with exactly such a name",
    arguments: [
      ("app-20261121T092959Z.db", true), ("app-20200101T000000Z.db", true),
      ("app-20261121T093000Z.db", false), ("app-20270101T000000Z.db", false),
      ("app-20200101T000000Z.dump", false), ("app-20200101T000000Z.db.gz", false),
      ("app2-20200101T000000Z.db", false), ("my-app-20200101T000000Z.db", false),
      ("app-20200101T000000Z-2.db", true), ("app-20200101T000000Z-a.db", false),
      ("app-2020-01-01T0000Z.db", false), ("app-before.db", false), ("app.db", false),
    ])
  func earlier(other: String, isEarlier: Bool) {
    #expect(name.isEarlier(other, than: Self.now) == isEarlier)
  }
}
