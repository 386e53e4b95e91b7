extension JSONNode {
  /// Reads one JSON value, as <https://www.rfc-editor.org/rfc/rfc8259> has it.
  ///
  /// - Parameters:
  ///   - bytes: The text; bytes that are not UTF-8 are an error like any other.
  ///   - allowsDuplicateKeys: Whether an object may have two members of one name.
  /// - Throws: ``JSONError`` with the line of the first mistake, whatever the bytes are.
  package init(
    parsing bytes: [UInt8], allowsDuplicateKeys: Bool = false
  ) throws(JSONError) {
    self = try JSONReader.read(bytes, allowsDuplicateKeys: allowsDuplicateKeys)
  }

  /// Reads one JSON value from a text.
  ///
  /// - Throws: ``JSONError`` with the line of the first mistake, whatever the text is.
  package init(
    parsing text: String, allowsDuplicateKeys: Bool = false
  ) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), allowsDuplicateKeys: allowsDuplicateKeys)
  }

  /// The text that the value has to be.
  package func string() throws(JSONError) -> String {
    guard case .string(let text) = content else { throw error("a text is expected") }
    return text
  }

  /// The whole number that the value has to be.
  package func integer() throws(JSONError) -> Int {
    guard case .number(let digits) = content, let number = Int(digits) else {
      throw error("a whole number is expected")
    }
    return number
  }

  /// The elements of the list that the value has to be.
  package func elements() throws(JSONError) -> [JSONNode] {
    guard case .array(let elements) = content else { throw error("a list is expected") }
    return elements
  }

  /// An error about this value.
  package func error(_ message: String) -> JSONError {
    JSONError(line: line ?? 1, message)
  }
}
