extension Snapshot {
  /// Reads a snapshot.
  ///
  /// - Parameter text: The text of a `snapshot.json`.
  /// - Throws: An error with the line, when it is no snapshot or one of a newer version.
  package init(decoding text: String) throws(SnapshotError) {
    let root = try JSONObject(JSONReader.read(text))
    let format = try root.required("format")
    guard case .number(let number) = format.content, number > 0 else {
      throw .malformed(line: format.line, "\"format\" has to be a number")
    }
    if number > Self.currentFormat {
      throw .newer(format: number, supported: Self.currentFormat)
    }
    var fingerprints: [String: String] = [:]
    if let node = root["fingerprints"] {
      let object = try JSONObject(node)
      for key in object.keys { fingerprints[key] = try object.string(key) }
    }
    var sections: [DatabaseSchema] = []
    for key in root.keys where key != "format" && key != "fingerprints" {
      let node = try root.required(key)
      guard let dialect = Dialect(rawValue: key) else {
        throw .malformed(line: node.line, "\"\(key)\" is no database that schemagen knows")
      }
      sections.append(try SnapshotDecoder.schema(node, dialect: dialect))
    }
    self.init(fingerprints: fingerprints, sections: sections)
  }
}
