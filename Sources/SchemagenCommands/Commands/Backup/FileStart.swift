import Foundation
import ProjectFiles

/// The first bytes of a file that may be large, and its size.
struct FileStart {
  let bytes: [UInt8]
  /// The size in bytes.
  let size: Int

  private static let count = 512

  /// Reads the start of a file.
  ///
  /// - Throws: A `FileError`.
  init(_ path: String, as shown: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.read, path: shown, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(.read, path: shown, code: FileError.notRegular)
    }
    size = Int(status.st_size)
    var failure: Int32?
    bytes = [UInt8](unsafeUninitializedCapacity: Self.count) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, Self.count)
      count = max(0, got)
      if got < 0 { failure = errno }
    }
    if let failure { throw FileError(.read, path: shown, code: failure) }
  }
}
