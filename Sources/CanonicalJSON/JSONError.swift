/// Why a text is not JSON, or not the JSON that is expected.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line of the mistake, counted from 1.
  package let line: Int
  package let message: String

  package init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}
