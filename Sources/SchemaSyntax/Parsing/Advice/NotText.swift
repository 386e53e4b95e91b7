import SchemaDiagnostics

/// Bytes that are not text in UTF-8.
enum NotText {
  /// A file that cannot be read at all; `nil` for all others.
  static func wholeFile(at cursor: TokenCursor) -> Diagnostic? {
    let bytes = cursor.bytes
    guard bytes.count <= Int(Int32.max) else {
      return Diagnostic(.notText, "This file is larger than 2 GB.", at: cursor.span(at: 0))
    }
    guard isUTF16(bytes) else { return nil }
    return Diagnostic(
      .notText, "This file is encoded as UTF-16.", at: cursor.span(from: 0, to: 2),
      help: "Save it as UTF-8.")
  }

  /// A stretch of bytes.
  static func diagnostic(for flaw: SourceEncoding.Flaw, at cursor: TokenCursor) -> Diagnostic {
    let place = cursor.span(from: flaw.start, to: flaw.end)
    if flaw.isNUL {
      return Diagnostic(
        .notText, "A schema cannot contain NUL bytes.", at: place, help: "Remove them.")
    }
    let byte = String(cursor.bytes[flaw.start], radix: 16, uppercase: true)
    return Diagnostic(
      .notText, "Byte 0x\(byte) is not valid UTF-8.", at: place, help: "Save the file as UTF-8.")
  }

  private static func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
  }
}
