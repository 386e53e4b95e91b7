extension SQLiteGrammar {
  /// The text that sorts together with the times that the runtime binds:
  /// <https://www.sqlite.org/lang_datefunc.html>.
  var currentTime: String { "strftime('%Y-%m-%d %H:%M:%f', 'now')" }

  func writeList(
    _ function: String, _ list: ChangeExpression, _ element: any ColumnValue,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws {
    throw DatabaseError.invalidArgument(
      "SQLite has no list columns",
      help: "read the row, change the list in Swift and assign it, in a transaction")
  }

  /// Values that are set one after the other are arguments of one call, as its parser takes few calls
  /// inside of each other: <https://www.sqlite.org/json1.html#jset>.
  func write(
    _ object: ChangeExpression, setting value: JSON, at path: ArraySlice<String>,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws {
    var (object, steps) = (object, [(path: path, value: value)])
    while case .operation(let operation) = object,
      case .json(let inner, let path, let value) = operation.kind
    {
      object = inner
      steps.append((path[...], value))
    }
    writer.write("json_set(coalesce(")
    try writer.write(object, for: target)
    writer.write(", '{}')")
    for step in steps.reversed() {
      writer.write(", ")
      try writer.bind(try pathText(step.path), as: .text)
      writer.write(", json(")
      try writer.bind(step.value.description, as: .text)
      writer.write(")")
    }
    writer.write(")")
  }

  /// <https://www.sqlite.org/json1.html#jrm>
  func write(
    _ object: ChangeExpression, removing path: [String], _ target: ChangeTarget,
    to writer: inout SQLWriter
  ) throws {
    var (object, paths) = (object, [path])
    while case .operation(let operation) = object,
      case .jsonRemoval(let inner, let path) = operation.kind
    {
      object = inner
      paths.append(path)
    }
    writer.write("json_remove(")
    try writer.write(object, for: target)
    for path in paths.reversed() {
      writer.write(", ")
      try writer.bind(try pathText(path[...]), as: .text)
    }
    writer.write(")")
  }

  /// `$."theme"."colour"`. A key ends at the next quotation mark, and there is no escape for one:
  /// <https://www.sqlite.org/json1.html#path_arguments>.
  private func pathText(_ path: ArraySlice<String>) throws -> String {
    guard !path.contains(where: { $0.contains("\"") }) else {
      throw DatabaseError.invalidArgument(
        "SQLite has no paths to JSON keys with a quotation mark",
        help: "read the row, change the JSON in Swift and assign it, in a transaction")
    }
    return "$" + path.map { ".\"\($0)\"" }.joined()
  }
}
