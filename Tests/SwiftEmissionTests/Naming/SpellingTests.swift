import Testing

@testable import SwiftEmission

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "field names keep their spelling except for a trailing Id or Url",
    arguments: [
      ("id", "id"), ("userId", "userID"), ("userIds", "userIDs"), ("imageUrl", "imageURL"),
      ("imageUrls", "imageURLs"), ("Id", "Id"), ("url", "url"), ("paid", "paid"),
      ("v2Id", "v2ID"), ("created_at", "created_at"), ("a-b", "a_b"), ("2nd", "_2nd"),
    ])
  func property(name: String, expected: String) {
    #expect(Spelling.property(name) == expected)
  }

  @Test(
    "enum cases are in lower camel case",
    arguments: [
      ("USER", "user"), ("SUPER_ADMIN", "superAdmin"), ("ReadOnly", "readOnly"),
      ("in_progress", "inProgress"), ("HTTPError", "httpError"), ("iOS", "iOS"), ("A", "a"),
      ("V1", "v1"), ("USER_v2", "userV2"), ("x-ray", "xRay"), ("_", "x"), ("1st", "_1st"),
    ])
  func enumCase(name: String, expected: String) {
    #expect(Spelling.enumCase(name) == expected)
  }

  @Test(
    "characters that Swift does not allow become underscores",
    arguments: [
      ("", "_x"), ("___", "___x"), ("a b", "a_b"), ("na\u{202E}me", "na_me"), ("\0", "_x"),
      ("é", "_x"), ("a`b", "a_b"), ("9", "_9"),
    ])
  func legal(name: String, expected: String) {
    #expect(Spelling.legal(name) == expected)
  }

  @Test(
    "a variable named after a type begins with a lower-case word",
    arguments: [
      ("User", "user"), ("OrderItem", "orderItem"), ("URLEntry", "urlEntry"), ("URL", "url"),
      ("x", "x"), ("A1", "a1"),
    ])
  func decapitalized(name: String, expected: String) {
    #expect(Spelling.decapitalized(name) == expected)
  }
}
