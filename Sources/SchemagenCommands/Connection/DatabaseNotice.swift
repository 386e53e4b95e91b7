/// What a server or its driver has to say beside results, such as a URL's parameter without effect.
struct DatabaseNotice {
  private let text: String

  /// - Parameter text: A message of the driver, or one of the server that starts with its level.
  init(_ text: String) {
    self.text = text
  }

  /// Shows it as a warning, or as a remark when the server says that it is no more than that.
  ///
  /// <https://www.postgresql.org/docs/current/runtime-config-logging.html#RUNTIME-CONFIG-SEVERITY-LEVELS>
  func show(on console: Console) {
    for level in ["NOTICE:  ", "INFO:  ", "LOG:  ", "DEBUG:  "] where text.hasPrefix(level) {
      return console.note(String(text.dropFirst(level.count)).asSentence)
    }
    let warning = "WARNING:  "
    console.warn(
      (text.hasPrefix(warning) ? String(text.dropFirst(warning.count)) : text).asSentence)
  }
}
