/// One schema file in memory: its path as the user wrote it, and its bytes.
package struct SourceFile: Sendable {
  /// The path shown in diagnostics, relative to the working directory where that is shorter.
  package let path: String
  /// The content as UTF-8; the parser reports bytes that are not.
  package let bytes: [UInt8]
  /// The byte offset at which each line starts; the first is 0.
  package let lineStarts: [Int]

  /// Takes the bytes of a file and finds its lines, which end with LF.
  ///
  /// - Parameters:
  ///   - path: How diagnostics name the file.
  ///   - bytes: The content, without a byte order mark.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices where buffer[offset] == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      }
    }
    lineStarts = starts
  }

  /// Takes a text in place of bytes, for tests and generated schemas.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text between two byte offsets, clamped to the file; broken UTF-8 becomes U+FFFD.
  package func text(from start: Int, to end: Int) -> String {
    let lower = min(max(start, 0), bytes.count)
    let upper = min(max(end, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The text of a line without its line end.
  ///
  /// - Parameter line: The line's number, from 1.
  package func line(_ line: Int) -> String {
    let range = range(ofLine: line)
    return text(from: range.lowerBound, to: range.upperBound)
  }

  /// The offsets of a line without its line end; empty for a line that does not exist.
  ///
  /// - Parameter line: The line's number, from 1.
  package func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
