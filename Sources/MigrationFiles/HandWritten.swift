/// A migration that `schemagen migrate new` began and a person fills in.
package enum HandWritten {
  /// The comment in its file.
  package static let mark = "schemagen: hand-written"

  /// Whether a file is still as it was begun: comments, and a transaction without statements.
  ///
  /// - Parameter bytes: The file.
  package static func isBlank(_ bytes: [UInt8]) -> Bool {
    guard MigrationHeader.comments(of: bytes).contains(mark) else { return false }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy {
      let line = $0.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      return line.isEmpty || line.hasPrefix("--") || ["BEGIN;", "COMMIT;"].contains(line)
    }
  }
}
