import Foundation
import TestSupport

/// A database's shell that reads from a pipe, and ends when the pipe is closed.
///
/// A class because it ends its process with its last owner.
final class OpenShell {
  private let folder: TemporaryFolder
  private let child: SpawnedProcess
  private var input: Int32

  /// Starts a shell and gives it SQL.
  ///
  /// - Parameters:
  ///   - sql: What it does first.
  ///   - environment: What its environment has besides that of this process.
  ///   - command: The command line that reads from the pipe with the given path.
  init(
    _ sql: String, adding environment: [String: String] = [:], command: (String) -> [String]
  ) throws {
    folder = try TemporaryFolder()
    let pipe = folder.path + "/input"
    guard mkfifo(pipe, 0o644) == 0 else { throw Broken("no pipe can be made: \(pipe)") }
    // The shell of a server may be run by another account.
    for path in [folder.path, pipe] { chmod(path, path == pipe ? 0o644 : 0o755) }
    child = try SpawnedProcess(
      command(pipe), output: folder.path + "/output", adding: environment)
    // With both ends open, no program waits for a shell that cannot be started.
    input = open(pipe, O_RDWR | O_CLOEXEC)
    guard input >= 0, write(input, sql, sql.utf8.count) == sql.utf8.count else {
      throw Broken("\(pipe) cannot be written")
    }
  }

  deinit { end() }

  /// What it has printed so far.
  var output: String { folder.read("output") ?? "" }

  /// Ends it, which rolls its transaction back.
  func end() {
    guard input >= 0 else { return }
    close(input)
    input = -1
    _ = child.wait()
  }
}
