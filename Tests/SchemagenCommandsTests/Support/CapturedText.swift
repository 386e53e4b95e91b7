import ProjectFiles
import SchemagenCommands
import Synchronization

/// Captures what a command writes.
///
/// A class because the command and the test share the text.
final class CapturedText: TextSink {
  let isTerminal: Bool
  private let state = Mutex("")

  init(isTerminal: Bool = false) {
    self.isTerminal = isTerminal
  }

  var text: String { state.withLock { $0 } }

  func write(bytes: [UInt8]) {
    state.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
  }

  func flush() throws(FileError) {}
}
