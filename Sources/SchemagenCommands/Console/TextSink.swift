package import ProjectFiles

/// Where text goes: a stream of the process, or a test.
package protocol TextSink: Sendable {
  /// Whether the text appears on a terminal.
  var isTerminal: Bool { get }

  /// Appends bytes, usually UTF-8 text; an unreadable schema is printed as it is.
  func write(bytes: [UInt8])

  /// Passes everything written so far to the system.
  ///
  /// - Throws: An error if the text cannot be written.
  func flush() throws(FileError)
}

extension TextSink {
  /// Appends a text.
  func write(_ text: String) { write(bytes: Array(text.utf8)) }
}
