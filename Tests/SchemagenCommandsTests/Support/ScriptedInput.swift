import ProjectFiles
import SchemagenCommands
import Synchronization

/// Answers that are given before the command asks.
///
/// A class because reading a line uses it up.
final class ScriptedInput: LineSource {
  let isTerminal: Bool
  private let lines: Mutex<[String]>

  /// Answers with some lines, as from a terminal or from a pipe.
  init(_ lines: [String] = [], isTerminal: Bool = false) {
    self.isTerminal = isTerminal
    self.lines = Mutex(lines)
  }

  func readLine() -> String? {
    lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func readAll() throws(FileError) -> [UInt8] {
    lines.withLock { lines in
      defer { lines = [] }
      return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
  }
}
