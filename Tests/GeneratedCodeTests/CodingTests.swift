import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated entities in other formats")
struct CodingTests {
  /// A row with a value in every field, and times that a binary fraction cannot express.
  private static let full = Member(
    id: "m1", email: "a@example.com", name: "Ann", role: .superAdmin, formerRole: Role.none,
    loginCount: 3, points: .max, rating: 0.1, balance: 12.5, isActive: false,
    avatar: Foundation.Data([0, 255]), settings: ["theme": "dark", "sizes": [1, 2.5]], home: home,
    former: [home], managerID: "m0",
    lastSeenAt: Foundation.Date(timeIntervalSince1970: 1_700_000_000.123456),
    createdAt: Foundation.Date(timeIntervalSince1970: 0.001),
    updatedAt: Foundation.Date(timeIntervalSince1970: 1_700_000_001))
  private static let home = Place(
    city: "Ulm", zipCode: "89073", ownerID: 7, since: Foundation.Date(timeIntervalSince1970: 9.5))

  /// A row with no value in any field that can be null.
  private static let sparse = Member(
    id: "m2", email: "b@example.com", role: .user, loginCount: 0, points: 0, balance: 0,
    isActive: true, former: [], createdAt: Foundation.Date(timeIntervalSince1970: 1),
    updatedAt: Foundation.Date(timeIntervalSince1970: 2))

  private static let text = """
    {
      "id": "m2", "email": "b@example.com", "role": "USER", "loginCount": 0, "points": 0,
      "balance": 0, "isActive": true, "former": [], "createdAt": 1, "updatedAt": 2
    }
    """

  private func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return decoder
  }

  private func object(_ json: Foundation.Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func decode(_ text: String) throws -> Member {
    try decoder().decode(Member.self, from: Foundation.Data(text.utf8))
  }

  /// A text in which one field has another value.
  private func text(_ field: String, _ value: String) throws -> String {
    var fields = try object(Foundation.Data(Self.text.utf8))
    fields[field] = try JSONSerialization.jsonObject(
      with: Foundation.Data(value.utf8), options: .fragmentsAllowed)
    return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
  }

  /// The error of a text that cannot be decoded: its kind, and the names on the way to the value.
  private func failure(_ text: String) throws -> (kind: String, path: [String]) {
    let error = try #require(throws: DecodingError.self) { try decode(text) }
    func names(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> [String] {
      (context.codingPath + (key.map { [$0] } ?? [])).map {
        $0.intValue.map { "\($0)" } ?? $0.stringValue
      }
    }
    switch error {
    case .keyNotFound(let key, let context): return ("missing", names(context, key))
    case .valueNotFound(_, let context): return ("null", names(context))
    case .typeMismatch(_, let context): return ("type", names(context))
    case .dataCorrupted(let context): return ("value", names(context))
    @unknown default: return ("other", [])
    }
  }

  @Test("a row is the same after JSON and a property list", arguments: [full, sparse])
  func roundTrip(member: Member) throws {
    let json = try JSONDecoder().decode(Member.self, from: try JSONEncoder().encode(member))
    #expect(json == member)
    for format in [PropertyListSerialization.PropertyListFormat.binary, .xml] {
      let encoder = PropertyListEncoder()
      encoder.outputFormat = format
      var expected = member
      // The XML form of a property list has whole seconds only.
      if format == .xml { expected = Self.rounded(member) }
      let list = try encoder.encode(expected)
      #expect(try PropertyListDecoder().decode(Member.self, from: list) == expected)
    }
  }

  private static func rounded(_ member: Member) -> Member {
    func rounded(_ date: Foundation.Date) -> Foundation.Date {
      .init(timeIntervalSinceReferenceDate: date.timeIntervalSinceReferenceDate.rounded())
    }
    var member = member
    member.lastSeenAt = member.lastSeenAt.map(rounded)
    member.createdAt = rounded(member.createdAt)
    member.updatedAt = rounded(member.updatedAt)
    let home = member.home.map { place in
      var place = place
      place.since = place.since.map(rounded)
      return place
    }
    member.home = home
    member.former = member.former.isEmpty ? [] : [home].compactMap { $0 }
    return member
  }

  @Test("a field that is null is left out, and may be null or missing when it is read")
  func null() throws {
    let optional = [
      "name", "formerRole", "rating", "avatar", "settings", "home", "managerId", "lastSeenAt",
    ]
    let names = try object(try JSONEncoder().encode(Self.sparse)).keys
    #expect(!names.contains { optional.contains($0) } && names.count == 10)
    #expect(try decode(Self.text) == Self.sparse)
    for name in optional { #expect(try decode(try text(name, "null")) == Self.sparse) }
  }

  @Test("optional enums, JSON and composite types are read where they are there")
  func optional() throws {
    #expect(try decode(try text("formerRole", "\"super-admin\"")).formerRole == .superAdmin)
    #expect(try decode(try text("settings", "{\"a\": [1, null]}")).settings == ["a": [1, .null]])
    #expect(try decode(try text("lastSeenAt", "9.5")).lastSeenAt?.timeIntervalSince1970 == 9.5)
    let home = "{\"city\": \"Ulm\", \"ownerId\": 7, \"since\": 9.5}"
    let place = Place(
      city: "Ulm", ownerID: 7, since: Foundation.Date(timeIntervalSince1970: 9.5))
    #expect(try decode(try text("home", home)).home == place)
    #expect(try decode(try text("former", "[\(home)]")).former == [place])
  }

  @Test("an error tells the way to the value")
  func errors() throws {
    #expect(try failure(try text("role", "\"OWNER\"")) == ("value", ["role"]))
    #expect(try failure(try text("formerRole", "\"OWNER\"")) == ("value", ["formerRole"]))
    #expect(try failure(try text("role", "null")) == ("null", ["role"]))
    #expect(try failure(try text("loginCount", "\"3\"")) == ("type", ["loginCount"]))
    #expect(try failure(try text("home", "{\"city\": 1}")) == ("type", ["home", "city"]))
    #expect(try failure(try text("former", "[{}]")) == ("missing", ["former", "0", "city"]))
    let incomplete = Self.text.replacingOccurrences(of: "\"email\"", with: "\"e-mail\"")
    #expect(try failure(incomplete) == ("missing", ["email"]))
  }

  @Test("the strategies of an encoder for keys and dates apply")
  func strategies() throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .secondsSince1970
    let data = try encoder.encode(Self.full)
    let object = try object(data)
    #expect(object["login_count"] as? Int == 3 && object["manager_id"] as? String == "m0")
    #expect(object["updated_at"] as? Double == 1_700_000_001)
    let home = try #require(object["home"] as? [String: Any])
    #expect(home["zip_code"] as? String == "89073" && home["since"] as? Double == 9.5)
    let decoder = decoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var read = try decoder.decode(Member.self, from: data)
    // A `Date` counts from 2001, so that seconds since 1970 are rounded on the way, by less than 1 µs.
    let seen = try #require(read.lastSeenAt).timeIntervalSince(try #require(Self.full.lastSeenAt))
    #expect(abs(seen) < 1e-6 && abs(read.createdAt.timeIntervalSince(Self.full.createdAt)) < 1e-6)
    read.lastSeenAt = Self.full.lastSeenAt
    read.createdAt = Self.full.createdAt
    #expect(read == Self.full)
  }
}
