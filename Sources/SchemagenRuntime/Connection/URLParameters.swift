import Foundation

/// The parameters after the `?` of a connection URL, removed one by one as they are read.
package struct URLParameters {
  /// The URL up to the `?`.
  let base: String
  private var parameters: [Parameter] = []

  private struct Parameter {
    let name: String
    let value: String
    /// Name and value as written in the URL.
    let text: Substring
  }

  /// Reads the parameters of a URL.
  package init(of url: String) {
    let mark = url.firstIndex(of: "?")
    base = String(url[..<(mark ?? url.endIndex)])
    guard let mark else { return }
    for text in url[url.index(after: mark)...].split(separator: "&") {
      let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = pair.count > 1 ? Self.decoded(pair[1]) : ""
      parameters.append(Parameter(name: Self.decoded(pair[0]), value: value, text: text))
    }
  }

  /// The URL with the remaining parameters.
  package var url: String {
    if parameters.isEmpty { return base }
    return base + "?" + parameters.map(\.text).joined(separator: "&")
  }

  /// Whether a parameter remains.
  func contains(_ name: String) -> Bool {
    parameters.contains { $0.name == name }
  }

  /// Removes a parameter and returns its value.
  package mutating func take(_ name: String) -> String? {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else { return nil }
    return parameters.remove(at: index).value
  }

  /// Adds a parameter.
  package mutating func add(_ name: String, _ value: String) {
    let text = name + "=" + Self.encoded(value)
    parameters.append(Parameter(name: name, value: value, text: text[...]))
  }

  /// Removes a parameter that must be a non-negative number.
  mutating func takeNumber(_ name: String) throws -> Int? {
    guard let text = take(name) else { return nil }
    guard let number = Int(text), number >= 0, number <= 1_000_000_000 else {
      throw DatabaseError(.invalidURL, "the URL parameter \(name) is not a number")
    }
    return number
  }

  /// Removes a parameter that must be a number of seconds, 0 for no limit.
  mutating func takeSeconds(_ name: String) throws -> Duration? {
    try takeNumber(name).map { .seconds($0) }
  }

  /// Removes a parameter that must be true or false.
  mutating func takeFlag(_ name: String) throws -> Bool? {
    switch take(name) {
    case nil: return nil
    case "true", "1", "": return true
    case "false", "0": return false
    default:
      throw DatabaseError(.invalidURL, "the URL parameter \(name) is neither true nor false")
    }
  }

  /// Removes all unknown parameters and reports their names.
  ///
  /// - Throws: ``DatabaseError`` for an invalid name, such as the rest of a password with a `?` in
  ///   it, which must not be repeated.
  mutating func keepOnly(
    _ known: Set<String>, onNotice: (@Sendable (String) -> Void)?
  ) throws {
    for parameter in parameters where !known.contains(parameter.name) {
      guard parameter.name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") })
      else {
        throw DatabaseError(
          .invalidURL, "the database URL has an unexpected ?",
          help: "write %3F for ? in the password")
      }
      onNotice?("the URL parameter \(parameter.name) is unknown and has no effect")
    }
    parameters.removeAll { !known.contains($0.name) }
  }

  private static func encoded(_ value: String) -> String {
    value.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      text +=
        isPlain || byte == UInt8(ascii: "_")
        ? String(scalar) : "%" + (byte < 16 ? "0" : "") + hexadecimal
    }
  }

  private static func decoded(_ text: Substring) -> String {
    text.removingPercentEncoding ?? String(text)
  }
}
