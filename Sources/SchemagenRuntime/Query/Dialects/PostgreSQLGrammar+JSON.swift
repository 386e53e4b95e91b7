/// <https://www.postgresql.org/docs/current/functions-json.html>
extension PostgreSQLGrammar {
  func write(_ location: JSONLocation, _ kind: JSONKind, to writer: inout SQLWriter) throws {
    let value = try text(of: location, &writer)
    switch kind {
    case .string:
      writer.write("CASE jsonb_typeof\(value) WHEN 'string' THEN \(value) #>> '{}' END")
    case .number:
      writer.write("CASE jsonb_typeof\(value) WHEN 'number' THEN \(value)::numeric END")
    case .boolean:
      writer.write("CASE jsonb_typeof\(value) WHEN 'boolean' THEN \(value)::boolean END")
    }
  }

  func write(_ location: JSONLocation, _ test: JSONTest, to writer: inout SQLWriter) throws {
    let value = try text(of: location, &writer)
    switch test {
    case .exists: writer.write("\(value) IS NOT NULL")
    case .isNull: writer.write("jsonb_typeof\(value) = 'null'")
    case .contains(let other):
      writer.write("\(value) @> ")
      try writer.bind(other, as: .jsonb)
    }
  }

  /// A number as text, because `jsonb` has numbers that are too great for `double precision`.
  func bindJSONNumber(_ number: Double, to writer: inout SQLWriter) throws {
    try writer.bind(number.description, as: .other("numeric"))
  }

  /// The value at a place, in parentheses.
  ///
  /// A strict path tells keys from positions, where the operator `->` takes a scalar for an array:
  /// <https://www.postgresql.org/docs/current/functions-json.html#STRICT-AND-LAX-MODES>.
  private func text(of location: JSONLocation, _ writer: inout SQLWriter) throws -> String {
    try writer.text { writer in
      let cast = location.column.type == .jsonb ? "" : "::jsonb"
      let document = location.column.quotedName + cast
      if location.steps.isEmpty { return writer.write("(\(document))") }
      writer.write("(jsonb_path_query_first(\(document), ")
      try writer.bind(path(of: location.steps), as: .other("jsonpath"))
      writer.write(", '{}', TRUE))")
    }
  }

  private func path(of steps: [JSONLocation.Step]) -> String {
    var path = "strict $"
    for step in steps {
      switch step {
      case .key(let key): path += "." + JSON.string(key).description
      case .index(let index):
        let place = Int32(clamping: index)
        path += place < 0 ? "[last - \(-1 - place)]" : "[\(place)]"
      }
    }
    return path
  }
}
