extension JSONReader {
  /// Reads `-0.5e+3`, and nothing that RFC 8259 does not allow, such as `1.` or `.5`.
  mutating func number() throws(JSONError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    // No other digit may follow a zero: `01` is two values without a comma.
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw error("a number lacks a digit") }
  }

  /// Reads a string from its opening to its closing quote.
  mutating func string() throws(JSONError) -> String {
    position += 1
    var decoded: [UInt8] = []
    var start = position
    // All bits of its bytes together, which tell whether it is ASCII.
    var bits: UInt8 = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<position]
        position += 1
        return try text(decoded.isEmpty ? rest : (decoded + rest)[...], isASCII: bits < 128)
      case UInt8(ascii: "\\"):
        decoded += bytes[start..<position]
        position += 1
        try escape(into: &decoded)
        start = position
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw error("a string is not closed")
      case 0..<32: throw error("a control character in a string must be escaped")
      default:
        bits |= byte
        position += 1
      }
    }
    throw error("a string is not closed")
  }

  /// - Parameter isASCII: Whether the text, before its escapes were decoded, is all ASCII.
  private func text(_ bytes: ArraySlice<UInt8>, isASCII: Bool) throws(JSONError) -> String {
    // What is not UTF-8 is replaced by other bytes; to validate it first takes several times as long.
    let text = String(decoding: bytes, as: UTF8.self)
    guard isASCII || (text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)) else {
      throw error("a string is not UTF-8")
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let letter = next else { throw error("a string is not closed") }
    position += 1
    if let byte = JSONEscapes.byte(for: letter) {
      text.append(byte)
    } else if letter == UInt8(ascii: "u") {
      text += Array(String(try unicodeEscape()).utf8)
    } else {
      throw error("an invalid escape")
    }
  }

  /// Reads what follows `\u`: `00e9`, or for characters beyond U+FFFF `d83d\ude00`.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else {
      throw error("an escape is half of a surrogate pair")
    }
    position += 2
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw error("an escape is half of a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Self.hexadecimalValue(of: byte) else {
        throw error("an invalid escape")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexadecimalValue(of byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
