/// The members of a JSON object, read by name with errors that name the line.
package struct JSONObject: Sendable {
  /// The members in their order.
  package let members: [JSONNode.Member]
  private let node: JSONNode

  /// The members of a value that has to be an object.
  ///
  /// - Throws: ``JSONError`` when the value is not an object.
  package init(_ node: JSONNode) throws(JSONError) {
    guard case .object(let members) = node.content else {
      throw node.error("an object is expected")
    }
    self.members = members
    self.node = node
  }

  package subscript(_ key: String) -> JSONNode? {
    // Only the value that is found is copied.
    for place in members.indices where members[place].key == key { return members[place].value }
    return nil
  }

  /// A member that has to be there.
  package func required(_ key: String) throws(JSONError) -> JSONNode {
    guard let node = self[key] else { throw error("\"\(key)\" is missing") }
    return node
  }

  /// A text that has to be there.
  package func string(_ key: String) throws(JSONError) -> String {
    try required(key).string()
  }

  /// A text, if there is one.
  package func optionalString(_ key: String) throws(JSONError) -> String? {
    guard let node = self[key] else { return nil }
    return try node.string()
  }

  /// A truth value; false when it is not there.
  package func flag(_ key: String) throws(JSONError) -> Bool {
    guard let node = self[key] else { return false }
    guard case .boolean(let value) = node.content else {
      throw node.error("\"\(key)\" must be true or false")
    }
    return value
  }

  /// An error about the whole object.
  package func error(_ message: String) -> JSONError { node.error(message) }
}
