/// Reads JSON and remembers lines; no input crashes it.
struct JSONReader {
  /// Nesting beyond this is refused, so that no text can exhaust the stack.
  static let maximumDepth = 128

  let bytes: [UInt8]
  var position = 0
  private let allowsDuplicateKeys: Bool
  private var line = 1
  private var depth = 0

  /// The value that a text is.
  static func read(_ bytes: [UInt8], allowsDuplicateKeys: Bool) throws(JSONError) -> JSONNode {
    var reader = JSONReader(bytes, allowsDuplicateKeys: allowsDuplicateKeys)
    let value = try reader.value()
    reader.skipSpace()
    if reader.next != nil { throw reader.unexpected("something after the end") }
    return value
  }

  private init(_ bytes: [UInt8], allowsDuplicateKeys: Bool) {
    self.bytes = bytes
    self.allowsDuplicateKeys = allowsDuplicateKeys
  }

  /// The byte to read next; `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ message: String) -> JSONError { JSONError(line: line, message) }

  /// An error for a byte that cannot be here, which names what people have in such files.
  private func unexpected(_ message: String) -> JSONError {
    switch next {
    case nil: error("the file ends too early")
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
      error("a mark of an unresolved merge conflict")
    default: error(message)
    }
  }

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

  private mutating func value() throws(JSONError) -> JSONNode {
    skipSpace()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { throw error("nested too deeply") }
    let start = line
    let content: JSONNode.Content
    guard let byte = next else { throw unexpected("a JSON value is expected") }
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .array(try elements())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: throw unexpected("a JSON value is expected")
    }
    return JSONNode(content, line: start)
  }

  private mutating func members() throws(JSONError) -> [JSONNode.Member] {
    position += 1
    var members: [JSONNode.Member] = []
    if accept(UInt8(ascii: "}")) { return members }
    members.reserveCapacity(4)
    var keys = JSONKeys()
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotes is expected") }
      let key = try string()
      if !allowsDuplicateKeys, !keys.insert(key, after: members) {
        throw error("the key \"\(key)\" is a duplicate")
      }
      guard accept(UInt8(ascii: ":")) else { throw unexpected("a colon is expected") }
      members.append(JSONNode.Member(key: key, value: try value()))
    } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "}")) else {
      throw unexpected("a comma or a closing brace is expected")
    }
    return members
  }

  private mutating func elements() throws(JSONError) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    if accept(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try value()) } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "]")) else {
      throw unexpected("a comma or a closing bracket is expected")
    }
    return elements
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONNode.Content
  ) throws(JSONError) -> JSONNode.Content {
    guard bytes[position...].starts(with: word.description.utf8) else {
      throw error("a JSON value is expected")
    }
    position += word.utf8CodeUnitCount
    return content
  }
}
