package import ProjectFiles

/// Where answers come from: the terminal, or a test that has them ready.
package protocol LineSource: Sendable {
  /// Whether somebody is there who can answer.
  var isTerminal: Bool { get }

  /// The next line without its end; `nil` when there are no more.
  func readLine() -> String?

  /// Everything up to the end, as bytes.
  ///
  /// - Throws: What the system said when it could not be read.
  func readAll() throws(FileError) -> [UInt8]
}
