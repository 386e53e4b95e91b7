/// The members of a JSON object, read by name with errors that name the line.
struct JSONObject {
  private let members: [String: JSONNode]
  let line: Int

  init(_ node: JSONNode) throws(SnapshotError) {
    guard case .object(let members) = node.content else {
      throw .malformed(line: node.line, "an object is expected")
    }
    self.members = members
    line = node.line
  }

  /// All names.
  var keys: [String] { members.keys.sorted() }

  /// A member, if there is one.
  subscript(_ key: String) -> JSONNode? { members[key] }

  /// A member that has to be there.
  func required(_ key: String) throws(SnapshotError) -> JSONNode {
    guard let node = members[key] else {
      throw .malformed(line: line, "\"\(key)\" is missing")
    }
    return node
  }

  /// A text that has to be there.
  func string(_ key: String) throws(SnapshotError) -> String {
    try required(key).string()
  }

  /// A text, if there is one.
  func optionalString(_ key: String) throws(SnapshotError) -> String? {
    guard let node = members[key] else { return nil }
    return try node.string()
  }

  /// Whether something holds; what is not there does not.
  func flag(_ key: String) throws(SnapshotError) -> Bool {
    guard let node = members[key] else { return false }
    guard case .boolean(let value) = node.content else {
      throw .malformed(line: node.line, "\"\(key)\" has to be true or false")
    }
    return value
  }

  /// The elements of a list; none when it is not there.
  func list<Element>(
    _ key: String, _ element: (JSONNode) throws(SnapshotError) -> Element
  ) throws(SnapshotError) -> [Element] {
    guard let node = members[key] else { return [] }
    var result: [Element] = []
    for item in try node.elements() { result.append(try element(item)) }
    return result
  }
}

extension JSONNode {
  /// The text that the value is.
  func string() throws(SnapshotError) -> String {
    guard case .string(let text) = content else {
      throw .malformed(line: line, "a text is expected")
    }
    return text
  }

  /// The elements of the list that the value is.
  func elements() throws(SnapshotError) -> [JSONNode] {
    guard case .array(let elements) = content else {
      throw .malformed(line: line, "a list is expected")
    }
    return elements
  }
}
