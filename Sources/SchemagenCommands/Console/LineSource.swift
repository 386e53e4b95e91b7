package import ProjectFiles

/// Where answers come from: standard input, or a test.
package protocol LineSource: Sendable {
  /// Whether a user can answer questions.
  var isTerminal: Bool { get }

  /// The next line without its end; `nil` when there are no more.
  func readLine() -> String?

  /// Everything up to the end, as bytes.
  ///
  /// - Throws: An error if it cannot be read.
  func readAll() throws(FileError) -> [UInt8]
}
