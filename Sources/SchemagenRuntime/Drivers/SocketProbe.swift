import Foundation

/// Tells without a round trip whether a server has sent something, such as the end of the connection.
@usableFromInline
struct SocketProbe: Sendable {
  /// The file descriptor; nil for a database that has no server.
  let descriptor: Int32?

  /// Whether there is nothing to read, and the socket is open.
  ///
  /// <https://man7.org/linux/man-pages/man2/poll.2.html>
  var isQuiet: Bool {
    guard let descriptor else { return true }
    var query = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&query, 1, 0) == 0
  }
}
