import SchemaDiagnostics

extension Parser {
  /// Reports what is not text.
  ///
  /// - Returns: Whether the file can be parsed at all.
  mutating func checkEncoding() -> Bool {
    guard bytes.count <= Int(Int32.max) else {
      report(Diagnostic(.notText, "This file is larger than 2 GB.", at: span(from: 0, to: 0)))
      return false
    }
    if isUTF16 {
      report(
        Diagnostic(
          .notText, "This file is encoded as UTF-16.", at: span(from: 0, to: 2),
          help: "Save it as UTF-8."))
      return false
    }
    for flaw in SourceEncoding.flaws(in: bytes, limit: 10) { report(flaw) }
    return true
  }

  private var isUTF16: Bool {
    guard bytes.count >= 2 else { return false }
    return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
  }

  private mutating func report(_ flaw: SourceEncoding.Flaw) {
    let place = span(from: flaw.start, to: flaw.end)
    if flaw.isNUL {
      report(
        Diagnostic(.notText, "A schema cannot contain NUL.", at: place, help: "Remove it."))
    } else {
      let byte = String(bytes[flaw.start], radix: 16, uppercase: true)
      report(
        Diagnostic(
          .notText, "The byte 0x\(byte) is not UTF-8.", at: place,
          help: "Save the file as UTF-8."))
    }
  }
}
