/// One schema file in memory: its path as the user wrote it, and its bytes.
package struct SourceFile: Sendable {
  /// The path shown in diagnostics, relative to the working directory where that is shorter.
  package let path: String
  /// The content as UTF-8; bytes that are not UTF-8 are kept, the lexer reports them.
  package let bytes: [UInt8]
  /// The byte offset at which each line starts; the first is 0.
  package let lineStarts: [Int]

  /// Takes a file's bytes and finds its lines.
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

  /// Takes a text, for tests and for generated schemas.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text between two byte offsets, clamped to the file; broken UTF-8 becomes U+FFFD.
  package func text(from start: Int, to end: Int) -> String {
    let lower = min(max(start, 0), bytes.count)
    let upper = min(max(end, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The place of a byte offset, counted as editors count.
  package func position(at offset: Int) -> SourcePosition {
    let line = lineIndex(at: offset)
    return SourcePosition(
      line: line + 1, column: scalarCount(from: lineStarts[line], to: offset) + 1)
  }

  /// The text of a line without its line end.
  ///
  /// - Parameter line: The line's number, from 1.
  package func line(_ line: Int) -> String {
    let range = range(ofLine: line)
    return text(from: range.lowerBound, to: range.upperBound)
  }

  /// The offsets of a line without its line end; empty for a line that is not there.
  ///
  /// - Parameter line: The line's number, from 1.
  package func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// How many Unicode scalars begin between two offsets.
  private func scalarCount(from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for offset in start..<max(start, min(end, buffer.count)) {
        count += buffer[offset] & 0xC0 == 0x80 ? 0 : 1
      }
      return count
    }
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
