extension SQLiteDriver {
  /// A hint for SQLite that the statement is long-lived:
  /// <https://www.sqlite.org/c3ref/c_prepare_normalize.html>
  private static let persistent: UInt32 = 1

  private static let noStatement = DatabaseError(
    .invalidStatement, "the SQL text contains no statement")

  /// Prepares a text that must be exactly one statement.
  func prepareAlone(_ sql: String) throws -> SQLitePreparedStatement {
    try DatabaseError.checkText(sql)
    var sql = sql
    return try sql.withUTF8 { text in
      let (handle, consumed) = try compile(text, from: 0, flags: Self.persistent)
      guard let handle else { throw Self.noStatement }
      let prepared = SQLitePreparedStatement(
        handle: handle, sql: String(decoding: text, as: UTF8.self), functions: functions)
      try checkNothing(in: text, after: consumed)
      return prepared
    }
  }

  /// Checks that the rest of a text holds no other statement.
  private func checkNothing(in text: UnsafeBufferPointer<UInt8>, after position: Int) throws {
    var rest = position
    while rest < text.count {
      let (next, end) = try compile(text, from: rest, flags: 0)
      guard next == nil else {
        _ = functions.finalize(next)
        throw DatabaseError(
          .invalidStatement, "the SQL text contains more than one statement",
          help: "run several statements with run(script:)")
      }
      guard end > rest else { break }
      rest = end
    }
  }

  func runAlone(_ statement: String) throws {
    try DatabaseError.checkText(statement)
    var statement = statement
    try statement.withUTF8 { text in
      let (handle, end) = try compile(text, from: 0, flags: 0)
      guard let handle else { throw Self.noStatement }
      defer { _ = functions.finalize(handle) }
      try checkNothing(in: text, after: end)
      try finish(handle, text: text[...])
    }
  }

  func run(script: String) throws {
    try DatabaseError.checkText(script)
    var script = script
    try script.withUTF8 { text in
      var position = 0
      while position < text.count {
        let (statement, end) = try compile(text, from: position, flags: 0)
        if let statement {
          defer { _ = functions.finalize(statement) }
          try finish(statement, text: text[position..<end])
        }
        guard end > position else { return }
        position = end
      }
    }
  }

  private func finish(_ statement: OpaquePointer, text: Slice<UnsafeBufferPointer<UInt8>>) throws {
    var code = functions.step(statement)
    while code == SQLiteResultCode.row { code = functions.step(statement) }
    guard code == SQLiteResultCode.done else {
      throw error(code: code, statement: String(decoding: text, as: UTF8.self))
    }
  }

  /// Compiles the first statement of a text after a position.
  ///
  /// - Returns: The statement, nil when only space and comments remain; and the start of the rest.
  private func compile(
    _ text: UnsafeBufferPointer<UInt8>, from position: Int, flags: UInt32
  ) throws -> (statement: OpaquePointer?, end: Int) {
    guard let start = text.baseAddress, position < text.count else { return (nil, text.count) }
    guard let count = Int32(exactly: text.count - position) else {
      throw DatabaseError(.invalidStatement, "the SQL text is longer than 2 GB")
    }
    let first = UnsafeRawPointer(start + position).assumingMemoryBound(to: CChar.self)
    var statement: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let code = functions.prepare(handle, first, count, flags, &statement, &tail)
    guard code == SQLiteResultCode.ok else {
      var error = error(
        code: code, statement: String(decoding: text[position...], as: UTF8.self))
      error.position = errorPosition(in: text[position...])
      throw error
    }
    return (statement, tail.map { position + (UnsafePointer($0) - first) } ?? text.count)
  }

  /// Where the error of the last compilation is, in characters from 1.
  private func errorPosition(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let offset = functions.errorOffset?(handle), offset >= 0, Int(offset) <= text.count else {
      return nil
    }
    return String(decoding: text.prefix(Int(offset)), as: UTF8.self).unicodeScalars.count + 1
  }
}
