import Foundation

/// Reads whole files.
package enum FileContents {
  /// The most bytes of a file, unless a caller takes less.
  private static let limit = 1 << 30

  /// The bytes of a regular file: a device or a pipe may never end.
  ///
  /// - Parameters:
  ///   - path: The file to read.
  ///   - shown: How messages name it, when not by its path.
  ///   - limit: The most bytes that it may hold.
  /// - Throws: What the system said.
  package static func read(
    _ path: String, as shown: String? = nil, limit: Int = limit
  ) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.read, path: shown ?? path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw FileError(.read, path: shown ?? path, code: FileError.notRegular)
    }
    return try read(descriptor: descriptor, path: shown ?? path, limit: limit)
  }

  /// Everything that is left in an open file.
  ///
  /// - Parameters:
  ///   - descriptor: The open file, which stays open.
  ///   - path: How messages name it.
  ///   - limit: The most bytes that it may hold.
  /// - Throws: What the system said.
  package static func read(
    descriptor: Int32, path: String, limit: Int = limit
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    var failure: Int32? = expected > limit ? EFBIG : nil
    var isAtEnd = false
    while !isAtEnd, failure == nil {
      let capacity = max(expected + 1 - bytes.count, 1 << 14)
      bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = Foundation.read(descriptor, buffer.baseAddress, capacity)
        count = max(0, got)
        isAtEnd = got == 0
        if got < 0, errno != EINTR { failure = errno }
      }
      if bytes.count > limit { failure = EFBIG }
    }
    if let failure { throw FileError(.read, path: path, code: failure) }
    return bytes
  }
}
