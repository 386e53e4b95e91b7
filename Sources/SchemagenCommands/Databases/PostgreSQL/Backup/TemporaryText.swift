import Foundation
import ProjectFiles

/// A text in a file that only its owner can read, for a program that takes no text in another way.
struct TemporaryText {
  let path: String

  /// Writes the file.
  ///
  /// - Throws: A `FileError`.
  init(_ text: String) throws {
    let folder = FileManager.default.temporaryDirectory.path
    path = FilePath.join(folder, "schemagen-\(UUID().uuidString)")
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(.create, path: path, code: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else {
        let code = errno
        unlink(path)
        throw FileError(.write, path: path, code: code)
      }
      start += max(0, written)
    }
  }

  func remove() {
    unlink(path)
  }
}
