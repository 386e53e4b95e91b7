import Foundation

/// Reads whole files.
package enum FileContents {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file to read.
  ///   - shown: How messages name it, when not by its path.
  /// - Throws: What the system said.
  package static func read(_ path: String, as shown: String? = nil) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path: shown ?? path, code: errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: shown ?? path)
  }

  /// Everything that is left in an open file.
  ///
  /// - Parameters:
  ///   - descriptor: The open file, which stays open.
  ///   - path: How messages name it.
  /// - Throws: What the system said.
  package static func read(descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    var failure: Int32?
    var isAtEnd = false
    while !isAtEnd, failure == nil {
      let capacity = max(expected + 1 - bytes.count, 1 << 14)
      bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = Foundation.read(descriptor, buffer.baseAddress, capacity)
        count = max(0, got)
        isAtEnd = got == 0
        if got < 0, errno != EINTR { failure = errno }
      }
    }
    if let failure { throw FileError(.read, path: path, code: failure) }
    return bytes
  }
}
