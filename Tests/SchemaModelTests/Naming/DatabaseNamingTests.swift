import DatabaseSchema
import Testing

@Suite("Names of constraints")
struct DatabaseNamingTests {
  @Test("default names follow the conventions of PostgreSQL")
  func conventions() {
    let naming = DatabaseNaming(limit: 63)
    #expect(naming.primaryKey(table: "User") == "User_pkey")
    #expect(naming.uniqueKey(table: "User", columns: ["a", "b"]) == "User_a_b_key")
    #expect(naming.index(table: "User", columns: ["a"]) == "User_a_idx")
    #expect(naming.foreignKey(table: "Post", columns: ["userId"]) == "Post_userId_fkey")
    #expect(naming.check(table: "Post", columns: []) == "Post_check")
  }

  @Test("the suffix survives when a name is cut to 63 bytes")
  func cutting() {
    let naming = DatabaseNaming(limit: 63)
    let name = naming.uniqueKey(
      table: "organisation", columns: ["country_of_incorporation", "registration_number_there"])
    #expect(name == "organisation_country_of_incorporation_registration_number_t_key")
    #expect(name.utf8.count == 63)
  }

  @Test("a name is cut where the joined one would be, between characters", arguments: 0...40)
  func everyLength(limit: Int) {
    let parts = ["tä", "", "größe", "列列", "x"]
    let naming = DatabaseNaming(limit: limit)
    var expected = ""
    for character in parts.joined(separator: "_").unicodeScalars {
      if expected.utf8.count + UTF8.width(character) > max(limit - 4, 0) { break }
      expected.unicodeScalars.append(character)
    }
    #expect(naming.name(parts, .uniqueKey) == expected + "_key")
  }
}
