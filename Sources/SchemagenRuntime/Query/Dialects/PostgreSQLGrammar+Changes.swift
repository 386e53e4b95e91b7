extension PostgreSQLGrammar {
  /// A column without a time zone holds UTC; an assignment converts neither:
  /// <https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT>.
  var currentTime: String { "(now() AT TIME ZONE 'UTC')" }

  /// <https://www.postgresql.org/docs/current/functions-array.html>
  func writeList(
    _ function: String, _ list: ChangeExpression, _ element: any ColumnValue,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws {
    guard case .list(let type) = target.column.type else {
      throw DatabaseError.typeMismatch([Bool].self, for: target.column.type)
    }
    writer.write("\(function)(")
    try writer.write(list, for: target)
    writer.write(", ")
    try writer.bind(element, as: type)
    writer.write(")")
  }

  /// `jsonb_set` makes only the last key of a path, so that there is one call for each key:
  /// <https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING-TABLE>.
  func write(
    _ object: ChangeExpression, setting value: JSON, at path: ArraySlice<String>,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws {
    try writeCast(target, to: &writer) { writer in
      guard case .operation = object, path.count > 1 else {
        let text = try writer.text { writer in try writer.write(object, for: target) }
        return try writeSetting("(\(text))::jsonb", [], value, path, to: &writer)
      }
      // Each key repeats the object: what computes it is written once, and OFFSET keeps the planner from
      // repeating it.
      writer.write("(SELECT ")
      try writeSetting(#""object""#, [], value, path, to: &writer)
      writer.write(" FROM (SELECT (")
      try writer.write(object, for: target)
      writer.write(#")::jsonb AS "object" OFFSET 0) AS "step")"#)
    }
  }

  /// <https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE>
  func write(
    _ object: ChangeExpression, removing path: [String], _ target: ChangeTarget,
    to writer: inout SQLWriter
  ) throws {
    try writeCast(target, to: &writer) { writer in
      writer.write("(")
      try writer.write(object, for: target)
      writer.write(")::jsonb #- ")
      try writer.bind(path, as: .list(.text))
      writer.write("::text[]")
    }
  }

  /// A column of type `json` is computed as `jsonb`.
  private func writeCast(
    _ target: ChangeTarget, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws {
    guard target.column.type == .json else { return try expression(&writer) }
    writer.write("(")
    try expression(&writer)
    writer.write(")::json")
  }

  private func writeSetting(
    _ object: String, _ before: [String], _ value: JSON, _ path: ArraySlice<String>,
    to writer: inout SQLWriter
  ) throws {
    guard let key = path.first else {
      return try writer.bind(value, as: .jsonb)
    }
    writer.write("jsonb_set(coalesce(\(object)")
    if !before.isEmpty {
      writer.write(" #> ")
      try writer.bind(before, as: .list(.text))
      writer.write("::text[]")
    }
    writer.write(", '{}'), ")
    try writer.bind([key], as: .list(.text))
    writer.write("::text[], ")
    try writeSetting(object, before + [key], value, path.dropFirst(), to: &writer)
    writer.write(")")
  }
}
