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
      try writeSetting(object, [], value, path, target, to: &writer)
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
    _ object: ChangeExpression, _ before: [String], _ value: JSON, _ path: ArraySlice<String>,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws {
    guard let key = path.first else {
      return try writer.bind(value, as: .jsonb)
    }
    writer.write("jsonb_set(coalesce((")
    try writer.write(object, for: target)
    writer.write(")::jsonb")
    if !before.isEmpty {
      writer.write(" #> ")
      try writer.bind(before, as: .list(.text))
      writer.write("::text[]")
    }
    writer.write(", '{}'), ")
    try writer.bind([key], as: .list(.text))
    writer.write("::text[], ")
    try writeSetting(object, before + [key], value, path.dropFirst(), target, to: &writer)
    writer.write(")")
  }
}
