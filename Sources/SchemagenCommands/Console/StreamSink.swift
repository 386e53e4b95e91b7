import Foundation
package import ProjectFiles
import Synchronization

/// A stream of the process: standard output or standard error.
///
/// A class because it owns the stream's buffer, which all copies of a console share.
package final class StreamSink: TextSink {
  private struct State {
    var pending: [UInt8] = []
    var failure: Int32?
  }

  private let descriptor: Int32
  private let name: String
  private let state = Mutex(State())
  /// Whether each text is written at once, so that progress and questions appear in time.
  private let isUnbuffered: Bool

  /// Writes to a file descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: The open descriptor, which is not closed.
  ///   - name: The name of the stream in messages.
  ///   - isUnbuffered: Whether each text is written at once.
  package init(descriptor: Int32, name: String, isUnbuffered: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.isUnbuffered = isUnbuffered || isatty(descriptor) == 1
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(bytes: [UInt8]) {
    state.withLock { state in
      state.pending += bytes
      if isUnbuffered || state.pending.count > 1 << 16 { drain(&state) }
    }
  }

  package func flush() throws(FileError) {
    let failure = state.withLock { state in
      drain(&state)
      return state.failure
    }
    if let failure { throw FileError(.write, path: name, code: failure) }
  }

  private func drain(_ state: inout State) {
    var start = 0
    while start < state.pending.count, state.failure == nil {
      let written = state.pending[start...].withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        state.failure = errno
      }
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}
