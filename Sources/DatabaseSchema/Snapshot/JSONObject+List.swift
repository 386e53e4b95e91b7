import CanonicalJSON

extension JSONObject {
  /// The elements of a list; empty when it is not there.
  ///
  /// It is in this module so that it is compiled for the types of this module: a generic function of
  /// another one takes several times as long.
  func list<Element>(
    _ key: String, _ element: (JSONNode) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    guard let nodes = try self[key]?.elements() else { return [] }
    var result: [Element] = []
    result.reserveCapacity(nodes.count)
    for node in nodes { result.append(try element(node)) }
    return result
  }
}
