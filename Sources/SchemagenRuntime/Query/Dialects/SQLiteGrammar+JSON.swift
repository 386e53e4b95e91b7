/// <https://www.sqlite.org/json1.html>
extension SQLiteGrammar {
  func write(_ location: JSONLocation, _ kind: JSONKind, to writer: inout SQLWriter) throws {
    let place = try text(of: location, &writer)
    switch kind {
    case .string:
      writer.write("CASE json_type(\(place)) WHEN 'text' THEN json_extract(\(place)) END")
    case .number:
      writer.write(
        "CASE WHEN json_type(\(place)) IN ('integer', 'real') THEN json_extract(\(place)) END")
    case .boolean:
      writer.write("CASE json_type(\(place)) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END")
    }
  }

  func write(_ location: JSONLocation, _ test: JSONTest, to writer: inout SQLWriter) throws {
    let place = try text(of: location, &writer)
    switch test {
    case .exists: writer.write("json_type(\(place)) IS NOT NULL")
    case .isNull: writer.write("json_type(\(place)) = 'null'")
    case .contains:
      throw DatabaseError.invalidArgument(
        "SQLite cannot test whether a JSON value contains another",
        help: "compare the members, as in $0.column[\"key\"].string == \"value\"")
    }
  }

  func bindJSONNumber(_ number: Double, to writer: inout SQLWriter) throws {
    try writer.bind(number, as: .double)
  }

  /// A document and a path, the arguments of JSON functions.
  ///
  /// The document is text, because a number of many digits is stored as a blob, which those functions
  /// refuse or take for another format.
  private func text(of location: JSONLocation, _ writer: inout SQLWriter) throws -> String {
    var document = "CAST(\(name(of: location.column)) AS TEXT)"
    var path = "$"
    for step in location.steps {
      switch step {
      case .index(let index):
        let place = Int32(clamping: index)
        path += place < 0 ? "[#\(place)]" : "[\(place)]"
      case .key(let key) where key.utf8.allSatisfy(isPlain): path += ".\"\(key)\""
      case .key(let key):
        let parent = document + ", " + (try writer.placeholder(path, as: .text))
        document = try member(key, of: parent, &writer)
        path = "$"
      }
    }
    return document + ", " + (try writer.placeholder(path, as: .text))
  }

  /// The column with its table, as `json_each` has columns of its own, such as `value`.
  private func name(of column: ColumnReference) -> String {
    column.text ?? texts(of: column.table).name + "." + column.quotedName
  }

  /// A member whose name the documents may write with escapes, as JSON text: a path is compared with the
  /// name as it is written.
  private func member(
    _ key: String, of parent: String, _ writer: inout SQLWriter
  ) throws -> String {
    """
    (SELECT CASE type WHEN 'text' THEN json_quote(value) WHEN 'true' THEN 'true' \
    WHEN 'false' THEN 'false' WHEN 'null' THEN 'null' ELSE value END FROM json_each(\(parent)) \
    WHERE key = \(try writer.placeholder(key, as: .text)))
    """
  }

  /// Whether JSON writes a character of a key only as it is.
  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0..<0x20, 0x7F...: false
    default: true
    }
  }
}
