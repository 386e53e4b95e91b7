/// Loads rows with `COPY FROM STDIN`: <https://www.postgresql.org/docs/current/libpq-copy.html>.
extension PostgreSQLDriver: BulkLoader {
  func beginLoad(_ sql: String) throws {
    receiveRest()
    let result = functions.execute(handle, sql)
    if functions.resultStatus(result) == PostgreSQLStatus.copyIn {
      functions.clear(result)
      copying = sql
      return PostgreSQLCopyBuffer.header.withUnsafeBytes { _ = put($0) }
    }
    do {
      functions.clear(try check(result, statement: sql))
    } catch let error as DatabaseError where error.sqlState == Self.notSupported {
      throw BulkLoadRefusal()
    }
  }

  func load(_ parameters: BoundParameters, columnCount: Int) throws {
    try copyBuffer.fill(with: parameters, columnCount: columnCount)
    // An error has its reason in the result.
    if !copyBuffer.withBytes(put) { _ = try endLoad() }
  }

  func endLoad() throws -> Int {
    guard let sql = copying else { return 0 }
    PostgreSQLCopyBuffer.trailer.withUnsafeBytes { _ = put($0) }
    return try finish(sql, reason: nil)
  }

  func abandonLoad() {
    guard let sql = copying else { return }
    _ = try? finish(sql, reason: "the rows could not be encoded")
  }

  private func finish(_ sql: String, reason: String?) throws -> Int {
    copying = nil
    _ = functions.putCopyEnd(handle, reason)
    let result = functions.nextResult(handle)
    defer { while let rest = functions.nextResult(handle) { functions.clear(rest) } }
    let done = try check(result, statement: sql)
    defer { functions.clear(done) }
    return functions.commandTuples(done).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// Sends bytes in pieces that libpq can count; false after an error.
  private func put(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 24))
      guard functions.putCopyData(handle, piece.baseAddress, Int32(piece.count)) == 1 else {
        return false
      }
      rest = rest.dropFirst(piece.count)
    }
    return true
  }

  /// `feature_not_supported`, as with row-level security:
  /// <https://www.postgresql.org/docs/current/sql-copy.html>
  private static var notSupported: String { "0A000" }
}
