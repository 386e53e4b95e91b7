import Foundation

/// Converts `Codable` values to JSON text and back.
///
/// Dates are ISO 8601 text with microseconds in UTC, so that nothing is lost and other programs can
/// read them.
enum JSONCoding {
  /// Compact text with sorted members.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      guard let text = Timestamp(date)?.iso8601Text else {
        throw DatabaseError.valueOutOfRange("a date outside the years 0 to 9999", for: .jsonb)
      }
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch let error as DatabaseError {
      throw error
    } catch {
      throw DatabaseError.valueOutOfRange("a value that JSON cannot express", for: .jsonb)
    }
  }

  /// Whether JSON text has the escape of the NUL character.
  static func hasEscapedNUL(_ text: String.UTF8View) -> Bool {
    guard text.contains(UInt8(ascii: "\\")) else { return false }
    var bytes = Array(text)[...]
    while let escape = bytes.firstIndex(of: UInt8(ascii: "\\")) {
      if bytes[escape...].starts(with: #"\u0000"#.utf8) { return true }
      bytes = bytes[escape...].dropFirst(2)
    }
    return false
  }

  /// Decodes a value from JSON text.
  static func value<Value: Decodable>(
    _ type: Value.Type, from text: UnsafeBufferPointer<UInt8>
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      var text = try container.decode(String.self)
      guard let time = text.withUTF8({ TimestampParser.parse($0) }) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
      }
      return time.date
    }
    return try decoder.decode(type, from: Data(text))
  }
}

extension DatabaseRow {
  /// Reads a `Codable` value from JSON.
  func decodeJSON<Value: Decodable>(_ type: Value.Type, at index: Int) throws -> Value {
    do {
      return try withJSONText(at: index) { try JSONCoding.value(type, from: $0) }
    } catch is DecodingError {
      throw mismatch(at: index, expected: "JSON of a \(type)")
    }
  }
}
