import Foundation
import SchemagenRuntime
import Testing

@Suite("JSON") struct JSONTests {
  private struct Address: JSONValue, Equatable {
    var street: String
    var since: Date?
    var numbers: [Int] = []
  }

  @Test(
    "JSON round-trips in every column type, numbers to the last digit", arguments: TestDatabase.all)
  func roundTrips(_ kind: TestDatabase) async throws {
    let texts = [
      "null", "true", "1", "-0.5", "12345678901234567890", "0.1234567890123456789", "1.0",
      "\"text\"", "\"12\"", "[]", "{}", "[1,[2,{\"a\":null}]]",
      "{\"b\":\"\\u00e4\\n\\\"\",\"a\":[true,false]}",
    ]
    try await kind.withDatabase { db in
      for text in texts {
        let value = try #require(JSON(parsing: text), "\(text)")
        let read = try await db.roundTrip(value, .jsonb, in: "JSONB")
        #expect(read == value, "\(text)")
      }
    }
  }

  @Test("JSON columns hold Codable values and arrays of them", arguments: TestDatabase.all)
  func codable(_ kind: TestDatabase) async throws {
    let date = Date(timeIntervalSinceReferenceDate: 721_692_800.123456)
    let address = Address(street: "Main / \"Side\"", since: date, numbers: [1, 2])
    try await kind.withDatabase { db in
      let read = try await db.roundTrip(address, .jsonb, in: "JSONB")
      #expect(read == address)
      let list = [address, Address(street: "")]
      let readList = try await db.roundTrip(list, .json, in: "JSON")
      #expect(readList == list)
      let column = try await db.roundTrip(JSONColumn([1: "a"]), .jsonb, in: "JSONB")
      #expect(column.value == [1: "a"])
    }
  }

  @Test(
    "text that is not JSON is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\"}", "01", "1.", ".5", "+1", "nul", "\"\\x\"", "\"\\ud800\"", "1 2",
      "\"\u{1}\"", String(repeating: "[", count: 100_000),
    ])
  func malformed(_ text: String) {
    #expect(JSON(parsing: text) == nil)
  }

  @Test("JSON numbers are compared by value")
  func numbers() {
    #expect(JSON(parsing: "1.0") == JSON(parsing: "10e-1"))
    #expect(JSON(parsing: "12345678901234567890") != JSON(parsing: "12345678901234567891"))
    #expect(JSON(parsing: "-0") == JSON(parsing: "0.00"))
  }
}
