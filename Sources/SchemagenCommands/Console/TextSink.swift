package import ProjectFiles

/// Where text goes: a stream of the process, or a test that looks at it.
package protocol TextSink: Sendable {
  /// Whether a person looks at it as it appears.
  var isTerminal: Bool { get }

  /// Appends bytes, which are text but for what somebody else wrote into a file.
  func write(bytes: [UInt8])

  /// Hands over everything written so far.
  ///
  /// - Throws: What the system said when it did not take the text.
  func flush() throws(FileError)
}

extension TextSink {
  /// Appends a text.
  func write(_ text: String) { write(bytes: Array(text.utf8)) }
}
