/// The attributes of a field or block that are there but could not be read.
package struct UnreadAttributes: Sendable {
  private var names: Set<String> = []
  /// Whether one of them is unknown, so that it may be any other.
  private var hasUnknown = false

  /// Adds an attribute.
  ///
  /// - Parameter name: The attribute that was meant; `nil` when that is not known.
  package mutating func add(_ name: String?) {
    if let name { names.insert(name) } else { hasUnknown = true }
  }

  /// Whether an attribute of a name may be among them.
  package func mayContain(_ name: String) -> Bool { hasUnknown || names.contains(name) }
}
