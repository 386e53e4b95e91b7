/// Passes the server's notices to a closure.
///
/// A class, because libpq keeps a pointer to it for as long as the connection lasts.
final class PostgreSQLNotices {
  private let hook: (@Sendable (String) -> Void)?

  init(_ hook: (@Sendable (String) -> Void)?) {
    self.hook = hook
  }

  /// Replaces libpq's own processor, which prints to standard error.
  ///
  /// <https://www.postgresql.org/docs/current/libpq-notice-processing.html>
  func install(on handle: OpaquePointer, _ functions: PostgreSQLFunctions) {
    let processor: PostgreSQLFunctions.NoticeProcessor = { receiver, message in
      guard let receiver, let message else { return }
      let notices = Unmanaged<PostgreSQLNotices>.fromOpaque(receiver).takeUnretainedValue()
      notices.receive(String(cString: message))
    }
    _ = functions.setNoticeProcessor(
      handle, processor, Unmanaged.passUnretained(self).toOpaque())
  }

  private func receive(_ message: String) {
    var message = Substring(message)
    while message.last?.isNewline == true { message.removeLast() }
    hook?(String(message))
  }
}
