/// The running statement of a stream.
///
/// A class, because a cursor cannot be stored in a collection.
final class OpenStream {
  let token: StreamToken
  /// How many transactions were open around the stream when it began.
  let depth: Int
  var cursor: Cursor

  init(_ cursor: consuming Cursor, _ token: StreamToken, depth: Int) {
    self.cursor = consume cursor
    self.token = token
    self.depth = depth
  }
}
