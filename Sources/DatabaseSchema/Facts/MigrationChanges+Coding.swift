package import CanonicalJSON
import DatabaseTypes

extension MigrationChanges {
  /// The canonical text: sorted, one fact a line.
  package func encoded() -> String {
    // Versions that know format 1 alone can read a file without answers.
    let format = answers.isEmpty ? 1 : Self.currentFormat
    var members: [(key: String, value: JSONNode)] = [("format", .number(format))]
    members += states.map { change in
      (
        change.dialect.rawValue,
        [
          "removed": .array(change.removed.map(\.node)), "added": .array(change.added.map(\.node)),
        ]
      )
    }
    let sorted = fingerprints.sorted { $0.key < $1.key }
    members.append(
      (
        "fingerprints",
        .object(
          sorted.map { name, change in
            (
              name,
              .fact([("before", .optional(change.before)), ("after", .optional(change.after))])
            )
          })
      ))
    if !answers.isEmpty { members.append(("answers", .strings(answers))) }
    return JSONNode.object(members).text(in: .facts) + "\n"
  }

  /// Reads a file of changes.
  ///
  /// - Parameter text: The text of a `changes.json`.
  /// - Throws: An error with the line, if the text is not such a file or has a newer format.
  package init(decoding text: String) throws(JSONError) {
    let root = try JSONObject(JSONNode(parsing: text))
    let node = try root.required("format")
    let format = try node.integer()
    guard format <= Self.currentFormat else {
      throw node.error(
        "it has format \(format), and this version of schemagen reads up to \(Self.currentFormat)")
    }
    var states: [StateChange] = []
    for member in root.members where !["format", "fingerprints", "answers"].contains(member.key) {
      guard let dialect = Dialect(rawValue: member.key) else {
        throw member.value.error("\"\(member.key)\" is not a database that schemagen knows")
      }
      let change = try JSONObject(member.value)
      states.append(
        StateChange(
          dialect: dialect,
          removed: try change.list("removed") { node throws(JSONError) in try SchemaFact(node) },
          added: try change.list("added") { node throws(JSONError) in try SchemaFact(node) }))
    }
    self.init(
      fingerprints: try Self.fingerprints(root), states: states,
      answers: try root.list("answers") { node throws(JSONError) in try node.string() })
  }

  private static func fingerprints(
    _ root: JSONObject
  ) throws(JSONError) -> [String: FingerprintChange] {
    var changes: [String: FingerprintChange] = [:]
    guard let node = root["fingerprints"] else { return changes }
    for member in try JSONObject(node).members {
      let change = try JSONObject(member.value)
      changes[member.key] = FingerprintChange(
        before: try text(change, "before"), after: try text(change, "after"))
    }
    return changes
  }

  /// A text, or `null`.
  private static func text(_ object: JSONObject, _ key: String) throws(JSONError) -> String? {
    if case .null = try object.required(key).content { return nil }
    return try object.string(key)
  }
}
