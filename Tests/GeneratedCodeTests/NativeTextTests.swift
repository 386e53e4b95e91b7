import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Texts, bytes and JSON of every native type, both ways")
struct NativeTextTests {
  @Test("text of any length and script", arguments: GeneratedDatabase.all)
  func texts(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let text = SpecimenCheck(specimens: specimens, field: \.text, column: \.text, draft: \.text)
      var random = SeededGenerator(seed: 3)
      var values = ["", " ", "NULL", "a'b\"c\\d", "größe 🧑🏽‍🚀 \u{202E}\u{FFFD}", "\u{10FFFF}\u{1}"]
      for _ in 0..<10 {
        values.append(
          String(
            String.UnicodeScalarView(
              (0..<100).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &random))
              })))
      }
      for value in values { try await text.expect(value) }
      try await text.expectRefused("a\0b", "text with a NUL character")
      let short = SpecimenCheck(
        specimens: specimens, field: \.short, column: \.short, draft: \.short)
      for value in ["", "größe"] { try await short.expect(value) }
      let fixed = SpecimenCheck(
        specimens: specimens, field: \.fixed, column: \.fixed, draft: \.fixed)
      try await fixed.expect("abcd")
      let xml = SpecimenCheck(
        specimens: specimens, field: \.xml, column: \.xml, draft: \.xml, isComparable: false)
      guard database.dialect == .sqlite || PostgresCluster.has("xml") else { return }
      for value in ["<a b=\"c\">&amp;ü</a>", "<a/><b/>"] { try await xml.expect(value) }
    }
  }

  @Test("network addresses as they were written", arguments: GeneratedDatabase.all)
  func addresses(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let address = SpecimenCheck(
        specimens: SpecimenRepository(session), field: \.address, column: \.address,
        draft: \.address)
      for value in [
        "10.0.0.1", "0.0.0.0", "255.255.255.255", "10.1.2.3/8", "::", "::1", "2001:db8::1/64",
        "1::", "1:2:3:4:5:6:7:8", "1:0:0:2::3", "::ffff:10.0.0.1", "::10.0.0.1", "fe80::1:0:0:1",
      ] {
        try await address.expect(value)
      }
    }
  }

  @Test("bit strings of a fixed and a variable length", arguments: GeneratedDatabase.all)
  func bits(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let bits = SpecimenCheck(specimens: specimens, field: \.bits, column: \.bits, draft: \.bits)
      for value in ["10101010", "00000000", "11111111"] { try await bits.expect(value) }
      let varBits = SpecimenCheck(
        specimens: specimens, field: \.varBits, column: \.varBits, draft: \.varBits)
      for value in ["", "1", "010101010101"] { try await varBits.expect(value) }
      guard database.dialect == .postgresql else { return }
      await expectError(.valueOutOfRange) { _ = try await specimens.create(.init(bits: "101")) }
      await expectError(.valueOutOfRange) {
        _ = try await specimens.create(.init(varBits: "1111111111111"))
      }
    }
  }

  @Test("UUIDs and bytes", arguments: GeneratedDatabase.all)
  func bytes(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let uuid = SpecimenCheck(specimens: specimens, field: \.uuid, column: \.uuid, draft: \.uuid)
      for text in [
        "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "0b54a3d1-55c8-4f0c-9d2b-6e1b5b0a9f11",
      ] {
        try await uuid.expect(try #require(Foundation.UUID(uuidString: text)))
      }
      let bytes = SpecimenCheck(
        specimens: specimens, field: \.bytes, column: \.bytes, draft: \.bytes)
      for value in [[], [0], [0, 255, 92, 39], Swift.Array(0...255)] as [[UInt8]] {
        try await bytes.expect(Foundation.Data(value))
      }
    }
  }

  @Test("truth values", arguments: GeneratedDatabase.all)
  func booleans(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let flag = SpecimenCheck(
        specimens: SpecimenRepository(session), field: \.flag, column: \.flag, draft: \.flag)
      for value in [true, false] { try await flag.expect(value) }
    }
  }

  @Test("JSON of every kind", arguments: GeneratedDatabase.all)
  func json(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let json = SpecimenCheck(
        specimens: specimens, field: \.json, column: \.json, draft: \.json,
        isComparable: database.dialect == .postgresql)
      let plain = SpecimenCheck(
        specimens: specimens, field: \.plainJson, column: \.plainJson, draft: \.plainJson,
        isComparable: false)
      var nested: JSON = 1
      for _ in 0..<500 { nested = [nested] }
      let texts = [
        "null", "true", "0", "-1.5", "\"\"", "\"text\"", "[]", "{}", "12345678901234567890",
        "0.1234567890123456789", "1e30", "{\"a\": [1, null, {\"b\": \"ü\\n\"}]}",
      ]
      for value in try texts.map({ try #require(JSON(parsing: $0)) }) + [nested] {
        try await json.expect(value)
        try await plain.expect(value)
      }
      try await plain.expect("a\0b")
      for _ in 0..<100 { nested = [nested] }
      try await json.expectRefused(nested, "nested more than 512 deep")
      guard database.dialect == .postgresql else { return try await json.expect("a\0b") }
      try await json.expectRefused(["a": "\\\0"], "text with a NUL character on PostgreSQL")
      try await json.expect("a\\u0000b")
    }
  }
}
