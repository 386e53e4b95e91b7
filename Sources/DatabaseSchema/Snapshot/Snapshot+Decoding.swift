import CanonicalJSON
import DatabaseTypes

extension Snapshot {
  /// Reads a snapshot.
  ///
  /// - Parameter text: The text of a `snapshot.json`.
  /// - Throws: An error with the line, when it is no snapshot or one of a newer version.
  package init(decoding text: String) throws(SnapshotError) {
    try self.init(decoding: Array(text.utf8))
  }

  /// Reads a snapshot.
  ///
  /// - Parameter bytes: The text of a `snapshot.json`; bytes that are not UTF-8 are an error.
  /// - Throws: An error with the line, when it is no snapshot or one of a newer version.
  package init(decoding bytes: [UInt8]) throws(SnapshotError) {
    let root: JSONObject
    let format: Int
    do throws(JSONError) {
      root = try JSONObject(JSONNode(parsing: bytes))
      format = try Self.format(of: root)
    } catch {
      guard Self.isConflict(String(decoding: bytes, as: UTF8.self), line: error.line) else {
        throw .malformed(line: error.line, error.message)
      }
      throw .conflict(line: error.line, error.message)
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

  /// A fingerprint, which format 1 kept as a text at first.
  private static func fingerprint(_ node: JSONNode) throws(JSONError) -> String {
    if case .string(let digest) = node.content { return digest }
    return try JSONObject(node).string("digest")
  }

  /// Whether a line is one of the marks that git puts into a file.
  private static func isConflict(_ text: String, line: Int) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return false }
    return ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { lines[line - 1].hasPrefix($0) }
  }

  private init(_ root: JSONObject) throws(JSONError) {
    var fingerprints: [String: String] = [:]
    if let node = root["fingerprints"] {
      for member in try JSONObject(node).members {
        fingerprints[member.key] = try Self.fingerprint(member.value)
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
