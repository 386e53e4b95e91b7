import MigrationFiles
import Testing

@Suite("The header of a migration that gets a later time")
struct MovedHeaderTests {
  private func moved(_ text: String) -> String {
    String(
      decoding: MigrationHeader.moving(Array(text.utf8), to: "2_b", at: "new"), as: UTF8.self)
  }

  @Test("the id and both hashes change, and nothing else")
  func lines() {
    #expect(
      moved("-- schemagen migration 1_b\n-- before: old\n-- after:  old\n--\n-- x\n\nSELECT 1;\n")
        == "-- schemagen migration 2_b\n-- before: new\n-- after:  new\n--\n-- x\n\nSELECT 1;\n")
    #expect(moved("-- schemagen down of 1_b\nSELECT 1;") == "-- schemagen down of 2_b\nSELECT 1;")
  }

  @Test("line ends, a byte order mark and comments between statements stay")
  func bytes() {
    #expect(
      moved(
        "\u{FEFF}-- schemagen migration 1_b\r\n-- before: old\r\n\r\nSELECT 1;\r\n-- after:  old\r\n"
      )
        == "\u{FEFF}-- schemagen migration 2_b\r\n-- before: new\r\n\r\nSELECT 1;\r\n-- after:  old\r\n"
    )
    #expect(moved("SELECT 1;\n-- before: old\n") == "SELECT 1;\n-- before: old\n")
    #expect(moved("") == "")
    #expect(moved("-- before: old") == "-- before: new")
  }
}
