extension SQLiteDriver {
  func open(_ statement: BoundStatement, mayBeLong: Bool) throws -> Cursor {
    let prepared = try prepare(statement)
    do {
      try bind(statement.parameters, to: prepared)
    } catch {
      end(prepared)
      throw error
    }
    let row = SQLiteRow(statement: prepared.handle, functions: library.columns)
    return Cursor(row: DatabaseRow(.sqlite(row)), state: prepared)
  }

  func advance(_ cursor: inout Cursor) throws -> Bool {
    guard case .sqlite(let row) = cursor.row.source else { return false }
    let code = functions.step(row.statement)
    if code == SQLiteResultCode.row { return true }
    if code == SQLiteResultCode.done { return false }
    throw error(code: code, statement: (cursor.state as? SQLitePreparedStatement)?.sql)
  }

  func end(_ state: AnyObject, mayAbort: Bool) {
    end(unsafeDowncast(state, to: SQLitePreparedStatement.self))
  }

  func execute(_ statement: BoundStatement) throws -> Int {
    let prepared = try prepare(statement)
    defer { end(prepared) }
    try bind(statement.parameters, to: prepared)
    let before = functions.totalChanges(handle)
    var code = functions.step(prepared.handle)
    while code == SQLiteResultCode.row { code = functions.step(prepared.handle) }
    guard code == SQLiteResultCode.done else {
      throw error(code: code, statement: prepared.sql)
    }
    // After a statement that changes no rows, the number of changes is that of an earlier one: https://www.sqlite.org/c3ref/changes.html
    return functions.totalChanges(handle) == before ? 0 : Int(functions.changes(handle))
  }

  /// A prepared statement that is not running.
  private func prepare(_ statement: BoundStatement) throws -> SQLitePreparedStatement {
    if let prepared = cache.find(statement.sql), !prepared.isRunning {
      prepared.isRunning = true
      return prepared
    }
    let prepared = try prepareAlone(statement.sql)
    if cache.find(statement.sql) == nil { _ = cache.insert(prepared, for: statement.sql) }
    prepared.isRunning = true
    return prepared
  }

  private func bind(_ parameters: BoundParameters, to prepared: SQLitePreparedStatement) throws {
    guard prepared.parameterCount == parameters.count else {
      throw DatabaseError.wrongParameterCount(
        expected: prepared.parameterCount, actual: parameters.count, statement: prepared.sql)
    }
    if let refusal = parameters.sqliteRefusal { throw refusal }
    guard parameters.count > 0 else { return }
    guard var binder = SQLiteBinder(parameters, to: prepared, functions: functions) else { return }
    for (index, entry) in parameters.entries.enumerated() {
      let code = try binder.bind(entry, at: Int32(truncatingIfNeeded: index + 1))
      guard code == SQLiteResultCode.ok else {
        throw error(code: code, statement: prepared.sql)
      }
    }
  }

  private func end(_ prepared: SQLitePreparedStatement) {
    _ = functions.reset(prepared.handle)
    prepared.isRunning = false
  }
}
