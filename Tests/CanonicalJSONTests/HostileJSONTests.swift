import CanonicalJSON
import TestSupport
import Testing

/// Whatever the bytes are, they are read, or refused with a line that they have.
@Suite("Hostile JSON")
struct HostileJSONTests {
  private static let document = Array(
    """
    {
      "text": "a \\"b\\" \\u00e9 \\ud83d\\ude00 é 😀",
      "numbers": [0, -1.5e+10, 12345678901234567890],
      "words": [true, false, null],
      "nested": {"a": {"b": [[], {}, [{"c": "\\b\\f\\n\\r\\t\\/"}]]}}
    }

    """.utf8)

  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    do throws(JSONError) {
      let node = try JSONNode(parsing: bytes)
      #expect((try? JSONNode(parsing: node.text)) == node, "\(comment())")
    } catch {
      let lines = 1...bytes.count(where: { $0 == 10 }) + 1
      #expect(lines.contains(error.line) && !error.message.isEmpty, "\(comment())")
    }
  }

  @Test("every truncation")
  func truncations() {
    for count in 0...Self.document.count {
      check(Array(Self.document.prefix(count)), "the first \(count) bytes")
      check(Array(Self.document.suffix(count)), "the last \(count) bytes")
    }
    #expect(throws: Never.self) { try JSONNode(parsing: Self.document) }
  }

  @Test("every byte replaced by every other of a kind that matters")
  func mutations() {
    let others: [UInt8] =
      [0, 9, 10, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF] + Array("\"\\,:[]{}u0-e.<".utf8)
    for place in Self.document.indices {
      for other in others {
        var bytes = Self.document
        bytes[place] = other
        check(bytes, "byte \(place) is \(other)")
      }
    }
  }

  @Test("random damage")
  func damage() {
    for damaged in SchemaMutator(schemas: [Self.document], count: 3_000) {
      check(damaged.bytes, damaged.description)
    }
  }

  @Test(
    "bytes that are not UTF-8 are refused in strings and outside of them",
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) {
    #expect(throws: JSONError(line: 2, "a string is not UTF-8")) {
      try JSONNode(parsing: Array("\n\"a".utf8) + bytes + Array("\\n\"".utf8))
    }
    #expect(throws: JSONError.self) { try JSONNode(parsing: bytes) }
  }

  @Test("nesting has a limit", arguments: ["[", "{\"a\":", "[[{\"a\":"])
  func depth(opening: String) {
    #expect(throws: JSONError(line: 1, "nested too deeply")) {
      try JSONNode(parsing: String(repeating: opening, count: 200_000))
    }
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(throws: Never.self) { try JSONNode(parsing: deep) }
    #expect(throws: JSONError(line: 1, "nested too deeply")) {
      try JSONNode(parsing: "[\(deep)]")
    }
  }
}
