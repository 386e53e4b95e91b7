import Foundation
import TestSupport

/// A program that keeps a transaction on a SQLite file open until it is let go.
///
/// A class because it lets go with its last owner.
final class FileHolder {
  private let folder: TemporaryFolder
  private let child: ChildProcess
  private var input: Int32

  /// Opens a transaction and keeps it.
  ///
  /// - Parameter sql: How it begins.
  init(_ sql: String, of file: SQLiteFile) throws {
    folder = try TemporaryFolder()
    let pipe = folder.path + "/input"
    guard mkfifo(pipe, 0o600) == 0 else { throw Broken("no pipe can be made: \(pipe)") }
    child = try ChildProcess(
      ["/bin/sh", "-c", "exec sqlite3 -batch \"$0\" <\"$1\"", file.path, pipe],
      output: folder.path + "/output")
    input = open(pipe, O_WRONLY | O_CLOEXEC)
    let text = "\(sql);\nSELECT 'held';\n"
    guard input >= 0, write(input, text, text.utf8.count) == text.utf8.count else {
      throw Broken("\(pipe) cannot be written")
    }
    try waitUntil("a program that does `\(sql)`") {
      (folder.read("output") ?? "").contains("held")
    }
  }

  deinit { release() }

  /// Ends the program, which rolls its transaction back.
  func release() {
    guard input >= 0 else { return }
    close(input)
    input = -1
    _ = child.wait()
  }
}
