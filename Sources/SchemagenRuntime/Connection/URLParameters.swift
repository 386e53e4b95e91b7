import Foundation

/// The parameters after the `?` of a connection URL, taken out one by one.
struct URLParameters {
  /// The URL up to the `?`.
  let base: String
  /// What has not been taken, in the order of the URL.
  private(set) var rest: [(name: String, value: String)] = []

  init(of url: String) {
    let mark = url.firstIndex(of: "?")
    base = String(url[..<(mark ?? url.endIndex)])
    guard let mark else { return }
    for part in url[url.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      rest.append((Self.decoded(pair[0]), pair.count > 1 ? Self.decoded(pair[1]) : ""))
    }
  }

  /// Takes a parameter out.
  mutating func take(_ name: String) -> String? {
    guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
    return rest.remove(at: index).value
  }

  /// Takes a parameter that is a number from 0.
  mutating func takeNumber(_ name: String) throws -> Int? {
    guard let text = take(name) else { return nil }
    guard let number = Int(text), number >= 0, number <= 1_000_000_000 else {
      throw DatabaseError(.invalidURL, "the URL parameter \(name) is not a number")
    }
    return number
  }

  /// Takes a parameter that is a number of seconds, 0 for no limit.
  mutating func takeSeconds(_ name: String) throws -> Duration? {
    try takeNumber(name).map { .seconds($0) }
  }

  /// Takes a parameter that is true or false.
  mutating func takeFlag(_ name: String) throws -> Bool? {
    switch take(name) {
    case nil: nil
    case "true", "1", "": true
    case "false", "0": false
    default: throw DatabaseError(.invalidURL, "the URL parameter \(name) is neither true nor false")
    }
  }

  /// Tells which parameters have no effect.
  func warnAboutRest(_ notice: (@Sendable (String) -> Void)?) {
    for parameter in rest {
      notice?("the URL parameter \(parameter.name) is not known and has no effect")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    text.removingPercentEncoding ?? String(text)
  }
}
