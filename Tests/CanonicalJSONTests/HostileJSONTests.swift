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

  /// Reads bytes and checks what comes of it; whether they are JSON.
  private func isRead(_ bytes: [UInt8], _ comment: @autoclosure () -> String) -> Bool {
    do throws(JSONError) {
      let node = try JSONNode(parsing: bytes)
      #expect((try? JSONNode(parsing: node.text)) == node, "\(comment())")
      return true
    } catch {
      let lines = 1...bytes.count(where: { $0 == 10 }) + 1
      #expect(lines.contains(error.line) && !error.message.isEmpty, "\(comment())")
      return false
    }
  }

  @Test("every truncation")
  func truncations() {
    // Only the line end at the end can be missed.
    let whole = Self.document.count
    for count in 0...whole {
      let isStart = isRead(Array(Self.document.prefix(count)), "the first \(count) bytes")
      #expect(isStart == (count >= whole - 1))
      let isEnd = isRead(Array(Self.document.suffix(count)), "the last \(count) bytes")
      #expect(isEnd == (count == whole))
    }
  }

  @Test("every byte replaced by every other of a kind that matters")
  func mutations() {
    let others: [UInt8] =
      [0, 9, 10, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF] + Array("\"\\,:[]{}u0-e.<".utf8)
    var read = 0
    for place in Self.document.indices {
      for other in others {
        var bytes = Self.document
        bytes[place] = other
        if isRead(bytes, "byte \(place) is \(other)") { read += 1 }
      }
    }
    // A letter of a text can be any other.
    #expect(read > 0 && read < Self.document.count * others.count / 2)
  }

  @Test("random damage")
  func damage() {
    var refused = 0
    for damaged in SchemaMutator(schemas: [Self.document], count: 3_000)
    where !isRead(damaged.bytes, damaged.description) { refused += 1 }
    #expect(refused > 1_000)
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
