extension PostgreSQLDriver {
  /// How many rows a part has where libpq can choose: it has one with `PQsetSingleRowMode`.
  private static let partSize: Int32 = 256
  /// How many rows are read to the end rather than stopped: stopping takes a connection of its own.
  private static let rowsWorthReading = 2_000

  func open(_ statement: BoundStatement, mayBeLong: Bool) throws -> Cursor {
    receiveRest()
    let isInTransaction = isInTransaction
    let first = try run(statement, inParts: mayBeLong)
    let rows = PostgreSQLRows(
      first, of: statement, isReceiving: mayBeLong, isInTransaction: isInTransaction,
      library: library)
    if mayBeLong { receiving = rows }
    return Cursor(row: DatabaseRow(.postgresql(rows.start())), state: rows)
  }

  func advance(_ cursor: inout Cursor) throws -> Bool {
    guard case .postgresql(var row) = cursor.row.source else { return false }
    row.index += 1
    if row.index >= row.count {
      let rows = unsafeDowncast(cursor.state, to: PostgreSQLRows.self)
      guard let part = try nextPart(of: rows) else { return false }
      row.count = rows.move(to: part)
      row.result = part
      row.index = 0
    }
    cursor.row.source = .postgresql(row)
    return true
  }

  func end(_ state: AnyObject, mayAbort: Bool) {
    discardRest(of: unsafeDowncast(state, to: PostgreSQLRows.self), mayAbort: mayAbort)
  }

  /// Makes the next result of a statement that was sent come in parts.
  ///
  /// <https://www.postgresql.org/docs/current/libpq-single-row-mode.html>
  func chooseParts() {
    if let setPartSize = functions.setPartSize, setPartSize(handle, Self.partSize) == 1 { return }
    _ = functions.setSingleRowMode(handle)
  }

  /// Receives what is left of the statement before, so that another one can be sent.
  func receiveRest() {
    guard let rows = receiving else { return }
    while let part = receive(rows) { rows.laterParts.append(part) }
  }

  /// The next part that has rows.
  private func nextPart(of rows: PostgreSQLRows) throws -> OpaquePointer? {
    while let part = rows.laterParts.popFirst() ?? receive(rows) {
      switch functions.resultStatus(part) {
      case PostgreSQLStatus.singleRow, PostgreSQLStatus.partOfRows: return part
      case PostgreSQLStatus.rows, PostgreSQLStatus.commandDone: functions.clear(part)
      default:
        discardRest(of: rows, mayAbort: false)
        functions.clear(try check(part, statement: rows.statement.sql))
      }
    }
    return nil
  }

  /// The next result of a statement; nil at its end.
  private func receive(_ rows: PostgreSQLRows) -> OpaquePointer? {
    guard rows.isReceiving else { return nil }
    if let part = functions.nextResult(handle) { return part }
    rows.isReceiving = false
    receiving = nil
    return nil
  }

  /// Reads the remaining rows, or stops the statement when there are many.
  ///
  /// Stopping would abort a transaction, and undo what the statement has written, also by a function.
  private func discardRest(of rows: PostgreSQLRows, mayAbort: Bool) {
    guard rows.isReceiving else { return }
    let mayStop = mayAbort || !rows.isInTransaction && rows.statement.writesNothing
    var count = 0
    while !mayStop || count < Self.rowsWorthReading && hasResult, let part = receive(rows) {
      count += Int(functions.rowCount(part))
      discard(part, of: rows)
    }
    guard rows.isReceiving else { return }
    stop()
    while let part = receive(rows) { functions.clear(part) }
    finishInterruption()
  }

  /// Frees a part that is not read, and keeps the error that it may be.
  private func discard(_ part: OpaquePointer, of rows: PostgreSQLRows) {
    do {
      functions.clear(try check(part, statement: rows.statement.sql))
    } catch {
      if rows.isInTransaction { abandonedFailure = error as? DatabaseError }
    }
  }

  /// Whether the next result can be received without waiting.
  private var hasResult: Bool {
    _ = functions.consumeInput(handle)
    return functions.isBusy(handle) == 0
  }
}
