extension SourceFile {
  /// The place of a byte offset, as diagnostics print it.
  ///
  /// An offset inside a character is taken for the one after it, one outside of the file for the
  /// nearest inside.
  package func position(at offset: Int) -> SourcePosition {
    let line = lineIndex(at: offset)
    return SourcePosition(line: line + 1, column: length(ofLine: line, to: offset) { _ in 1 } + 1)
  }

  /// The place of a byte offset, as language servers name it.
  package func utf16Position(at offset: Int) -> UTF16Position {
    let line = lineIndex(at: offset)
    return UTF16Position(
      line: line, character: length(ofLine: line, to: offset, Self.utf16Length))
  }

  /// The byte offset of a place; the end of its line, or of the file, where it is beyond that.
  package func offset(of position: SourcePosition) -> Int {
    offset(inLine: max(position.line, 1) - 1, after: max(position.column, 1) - 1) { _ in 1 }
  }

  /// The byte offset of a place; the end of its line, or of the file, where it is beyond that.
  ///
  /// One between two surrogates is taken for the character they form.
  package func offset(of position: UTF16Position) -> Int {
    offset(inLine: position.line, after: position.character, Self.utf16Length)
  }

  /// A printed place as language servers name it.
  package func utf16Position(of position: SourcePosition) -> UTF16Position {
    utf16Position(at: offset(of: position))
  }

  /// A place of a language server as diagnostics print it.
  package func position(of position: UTF16Position) -> SourcePosition {
    self.position(at: offset(of: position))
  }

  /// How many UTF-16 code units a character takes, by its first byte: two if its scalar is above
  /// U+FFFF, which takes four bytes in UTF-8.
  private static func utf16Length(_ firstByte: UInt8) -> Int { firstByte >= 0xF0 ? 2 : 1 }

  /// Whether a byte continues a character of UTF-8.
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The length of a line up to an offset.
  ///
  /// - Parameters:
  ///   - line: The line's index, from 0.
  ///   - end: The offset.
  ///   - length: How much a character counts, by its first byte.
  private func length(
    ofLine line: Int, to end: Int, _ length: (UInt8) -> Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let start = lineStarts[line]
      var count = 0
      for offset in start..<max(start, min(end, buffer.count))
      where !Self.isContinuation(buffer[offset]) {
        count += length(buffer[offset])
      }
      return count
    }
  }

  /// The offset after a number of characters of a line, at most the end of the line.
  private func offset(
    inLine line: Int, after count: Int, _ length: (UInt8) -> Int
  ) -> Int {
    guard line >= 0 else { return 0 }
    guard line < lineStarts.count else { return bytes.count }
    let range = range(ofLine: line + 1)
    var rest = max(count, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if !Self.isContinuation(bytes[offset]) {
        rest -= length(bytes[offset])
        if rest < 0 { break }
      }
      offset += 1
    }
    return offset
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
