/// Passwords in text that messages and excerpts show.
///
/// A password is what a URL has between the user and the `@`, and what follows `password=` in a
/// query or a list of connection options. Such a text may be misspelt, unquoted or not closed, so
/// in doubt more is masked, not less.
package enum Secrets {
  /// A text with the passwords of all its lines masked.
  package static func masked(_ text: String) -> String {
    guard mayHaveSecrets(text) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(masked(line:))
      .joined(separator: "\n")
  }

  /// A word of a command line with its passwords masked; even without a scheme it may be a URL.
  package static func masked(word: String) -> String {
    guard mayHaveSecrets(word) else { return word }
    // In quotes, the address ends where the word does.
    return String(masked(line: "\u{0}" + word + "\u{0}").dropFirst().dropLast())
  }

  /// A part of a line with its passwords masked.
  ///
  /// - Parameters:
  ///   - part: The part to show.
  ///   - line: The scalars of the whole line.
  ///   - secrets: The passwords in the line.
  static func masked(
    _ part: Range<Int>, of line: [Unicode.Scalar], _ secrets: [Range<Int>]
  ) -> String {
    var text = String.UnicodeScalarView()
    var next = part.lowerBound
    for secret in secrets.map({ $0.clamped(to: part) }) where !secret.isEmpty {
      text.append(contentsOf: line[next..<secret.lowerBound])
      text.append(contentsOf: "***".unicodeScalars)
      next = secret.upperBound
    }
    text.append(contentsOf: line[next..<part.upperBound])
    return String(text)
  }

  private static func masked(line: some StringProtocol) -> String {
    let scalars = Array(line.unicodeScalars)
    return masked(scalars.indices, of: scalars, SecretScanner(scalars).ranges())
  }

  private static func mayHaveSecrets(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
      || text.contains("//")
  }
}
