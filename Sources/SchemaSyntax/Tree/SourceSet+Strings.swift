package import SchemaDiagnostics

extension SourceSet {
  /// The place of a part of a string's text.
  ///
  /// - Parameters:
  ///   - range: Bytes of the text, its escapes resolved.
  ///   - string: The place of the string with its quotes.
  package func span(of range: Range<Int>, inString string: SourceSpan) -> SourceSpan {
    guard let file = file(of: string), string.end - string.start >= 2 else { return string }
    var places = StringPlaces(file.bytes, from: Int(string.start) + 1, to: Int(string.end) - 1)
    let start = places.offset(of: range.lowerBound)
    let end = max(places.offset(of: range.upperBound), start)
    return SourceSpan(file: Int(string.file), start: start, end: end)
  }
}

/// Finds the bytes of a file that a string's text comes from, going forward.
private struct StringPlaces {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private var length = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    offset = min(start, self.end)
  }

  /// Where in the file a byte of the text comes from; never less than for the byte before.
  mutating func offset(of place: Int) -> Int {
    while length < place, offset < end {
      if bytes[offset] == UInt8(ascii: "\\") { skipEscape() } else { skipByte() }
    }
    return offset
  }

  private mutating func skipByte() {
    offset += 1
    length += 1
  }

  private mutating func skipEscape() {
    let next = escapeEnd
    length += bytes.withUnsafeBufferPointer { buffer in
      var decoder = StringDecoder(buffer, from: offset, to: next)
      return decoder.decode().utf8.count
    }
    offset = next
  }

  /// The end of the escape that starts here; a surrogate pair is one.
  private var escapeEnd: Int {
    guard isUnicode(offset) else { return min(offset + 2, end) }
    let digits = bytes[min(offset + 2, end)..<min(offset + 6, end)]
    let isHigh = Int(String(decoding: digits, as: UTF8.self), radix: 16).map {
      $0 & 0xFC00 == 0xD800
    }
    return min(isHigh == true && isUnicode(offset + 6) ? offset + 12 : offset + 6, end)
  }

  private func isUnicode(_ place: Int) -> Bool {
    place + 1 < end && bytes[place] == UInt8(ascii: "\\") && bytes[place + 1] == UInt8(ascii: "u")
  }
}
