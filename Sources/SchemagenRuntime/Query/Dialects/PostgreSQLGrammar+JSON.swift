/// Operators rather than paths, because an operator tells a key from a position, and all values can be
/// bound: <https://www.postgresql.org/docs/current/functions-json.html>.
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
  private func text(of location: JSONLocation, _ writer: inout SQLWriter) throws -> String {
    try writer.captured { writer in
      writer.write("(" + location.column.quotedName)
      if location.column.type != .jsonb { writer.write("::jsonb") }
      for step in location.steps {
        writer.write(" -> ")
        switch step {
        case .key(let key):
          try writer.bind(key, as: .text)
          writer.write("::text")
        case .index(let index): try writer.bind(Int(Int32(clamping: index)), as: .integer)
        }
      }
      writer.write(")")
    }
  }
}
