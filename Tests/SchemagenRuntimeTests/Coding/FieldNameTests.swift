import Foundation
import Testing

@Suite("Names of an entity's properties in JSON")
struct FieldNameTests {
  @Test("codingKeys = \"swift\" writes and reads the names of the properties")
  func swiftNames() throws {
    let badge = Badge(
      teamID: 1, ownerID: "o", worth: 2.5, validUntil: Date(timeIntervalSince1970: 60))
    let data = try JSONEncoder().encode(badge)
    let names = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]).keys
    #expect(names.sorted() == ["ownerID", "teamID", "validUntil", "worth"])
    #expect(try JSONDecoder().decode(Badge.self, from: data) == badge)
    let short = try JSONDecoder().decode(
      Badge.self, from: Data(#"{"teamID": 1, "worth": 2.5, "ownerId": "no"}"#.utf8))
    #expect(short == Badge(teamID: 1, worth: 2.5))
  }

  @Test("the names in the schema are not those of the properties")
  func schemaNames() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Badge.self, from: Data(#"{"teamId": 1, "worth": 2.5}"#.utf8))
    }
    guard case .keyNotFound(let key, _)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(key.stringValue == "teamID")
  }
}
