/// Reads JSON and remembers lines; no input crashes it.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  /// The value that a text is.
  ///
  /// - Throws: `SnapshotError` with the line of the first mistake.
  static func read(_ text: String) throws(SnapshotError) -> JSONNode {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    if reader.position < reader.bytes.count { throw reader.error("something after the end") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func error(_ message: String) -> SnapshotError {
    SnapshotError.malformed(line: line, message)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 {
      if byte == 10 { line += 1 }
      position += 1
    }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(SnapshotError) -> JSONNode {
    skipSpace()
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw error("nested too deeply") }
    let start = line
    guard let byte = next else { throw error("the file ends too early") }
    let content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try object())
    case UInt8(ascii: "["): content = .array(try array())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), 48...57: content = .number(try number())
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"):
      throw error("a mark of an unresolved merge conflict")
    default: throw error("a JSON value is expected")
    }
    return JSONNode(content: content, line: start)
  }

  private mutating func object() throws(SnapshotError) -> [String: JSONNode] {
    position += 1
    var members: [String: JSONNode] = [:]
    if accept(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw memberError() }
      let key = try string()
      guard accept(UInt8(ascii: ":")) else { throw error("a colon is expected") }
      if members.updateValue(try value(), forKey: key) != nil {
        throw error("the key \"\(key)\" stands twice")
      }
    } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "}")) else { throw memberError() }
    return members
  }

  private mutating func array() throws(SnapshotError) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    if accept(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try value()) } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "]")) else { throw memberError() }
    return elements
  }

  private func memberError() -> SnapshotError {
    switch next {
    case nil: error("the file ends too early")
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"):
      error("a mark of an unresolved merge conflict")
    default: error("a comma or a closing bracket is expected")
    }
  }

  private mutating func word(
    _ text: StaticString, _ content: JSONNode.Content
  ) throws(SnapshotError) -> JSONNode.Content {
    let end = position + text.utf8CodeUnitCount
    let expected = "\(text)".utf8
    guard end <= bytes.count, bytes[position..<end].elementsEqual(expected) else {
      throw error("a JSON value is expected")
    }
    position = end
    return content
  }

  private mutating func number() throws(SnapshotError) -> Int {
    let start = position
    position += 1
    while let byte = next, (48...57).contains(byte) { position += 1 }
    guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw error("a whole number is expected")
    }
    return number
  }

  private mutating func string() throws(SnapshotError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&text)
      case 0..<32: throw error("a string is not closed")
      default: text.append(byte)
      }
    }
    throw error("a string is not closed")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(SnapshotError) {
    guard let byte = next else { throw error("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let code = UInt32(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw error("an escape that is none") }
      position += 4
      text += Array(Character(scalar).utf8)
    default: throw error("an escape that is none")
    }
  }
}
