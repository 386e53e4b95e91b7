import CanonicalJSON

extension Snapshot {
  /// Reads a snapshot.
  ///
  /// - Parameter text: The text of a `snapshot.json`.
  /// - Throws: An error with the line, when it is no snapshot or one of a newer version.
  package init(decoding text: String) throws(SnapshotError) {
    let root: JSONObject
    let format: Int
    do throws(JSONError) {
      root = try JSONObject(JSONNode(parsing: text))
      format = try Self.format(of: root)
    } catch {
      throw .malformed(line: error.line, error.message)
    }
    if format > Self.currentFormat {
      throw .newer(format: format, supported: Self.currentFormat)
    }
    do throws(JSONError) {
      try self.init(root)
    } catch {
      throw .malformed(line: error.line, error.message)
    }
  }

  private static func format(of root: JSONObject) throws(JSONError) -> Int {
    let node = try root.required("format")
    guard let format = try? node.integer(), format > 0 else {
      throw node.error("\"format\" must be a number")
    }
    return format
  }

  private init(_ root: JSONObject) throws(JSONError) {
    var fingerprints: [String: String] = [:]
    if let node = root["fingerprints"] {
      for member in try JSONObject(node).members {
        fingerprints[member.key] = try member.value.string()
      }
    }
    var sections: [DatabaseSchema] = []
    for member in root.members where member.key != "format" && member.key != "fingerprints" {
      guard let dialect = Dialect(rawValue: member.key) else {
        throw member.value.error("\"\(member.key)\" is no database that schemagen knows")
      }
      sections.append(try SnapshotDecoder.schema(member.value, dialect: dialect))
    }
    self.init(fingerprints: fingerprints, sections: sections)
  }
}
