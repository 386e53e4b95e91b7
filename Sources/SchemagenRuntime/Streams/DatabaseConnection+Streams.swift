extension DatabaseConnection {
  /// Starts the statement of a stream.
  func openStream(_ statement: BoundStatement, _ token: StreamToken, depth: Int) throws {
    let cursor = try driver.open(statement, mayBeLong: true)
    streams.append(OpenStream(cursor, token, depth: depth))
  }

  /// The next rows of a stream; fewer than asked for at its end, when it is closed.
  func fetch<Value>(
    _ count: Int, from token: StreamToken, _ decode: (inout DatabaseRow) throws -> Value
  ) throws -> [Value] {
    guard let index = streams.firstIndex(where: { $0.token === token }) else {
      throw DatabaseError(
        .transactionMisuse, "the transaction or the connection of this stream has ended",
        help: "read the stream inside the closure of the transaction")
    }
    let stream = streams[index]
    var values: [Value] = []
    values.reserveCapacity(count)
    do {
      while values.count < count, try driver.advance(&stream.cursor) {
        values.append(try decode(&stream.cursor.row))
      }
    } catch {
      close(stream)
      throw error
    }
    if values.count < count { close(stream) }
    return values
  }

  /// Closes the streams that are no longer read.
  func closeAbandonedStreams() {
    for stream in streams where stream.token.isAbandoned { close(stream) }
  }

  /// Closes the streams that began inside of as many transactions or more.
  ///
  /// - Parameter mayAbort: Whether this may abort the transaction, which is rolled back anyway.
  func closeStreams(depth: Int = 0, mayAbort: Bool = false) {
    for stream in streams where stream.depth >= depth { close(stream, mayAbort: mayAbort) }
  }

  private func close(_ stream: OpenStream, mayAbort: Bool = false) {
    streams.removeAll { $0 === stream }
    driver.end(stream.cursor.state, mayAbort: mayAbort)
  }
}
