/// Finds the passwords in a line of text.
struct SecretScanner {
  /// What encloses an address; U+0000 encloses a whole word of a command line.
  private static let quotes: [Unicode.Scalar] = ["\"", "'", "`", "\u{0}"]

  private let line: [Unicode.Scalar]
  /// For each place the quotes that are open before it, a bit each.
  private let open: [UInt8]

  init(_ line: [Unicode.Scalar]) {
    self.line = line
    var state: UInt8 = 0
    var open: [UInt8] = []
    for scalar in line {
      open.append(state)
      if let quote = Self.quotes.firstIndex(of: scalar) { state ^= 1 << quote }
    }
    self.open = open + [state]
  }

  /// The places of the passwords, in their order.
  func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var next = 0
    while next < line.count {
      if let secret = secret(at: next), !secret.isEmpty, !isPlaceholder(secret) {
        found.append(secret)
        next = secret.upperBound
      } else {
        next += 1
      }
    }
    return found
  }

  /// Whether it is what examples in messages have.
  private func isPlaceholder(_ secret: Range<Int>) -> Bool {
    line[secret].elementsEqual("PASSWORD".unicodeScalars)
  }

  /// The password of an address or option whose introduction ends before a place.
  private func secret(at place: Int) -> Range<Int>? {
    if isOptionValue(at: place) { return value(at: place) }
    if isAddress(at: place) { return password(ofAddressAt: place, isCertain: true) }
    if place > 0, Self.quotes.contains(line[place - 1]) {
      return password(ofAddressAt: place, isCertain: false)
    }
    return nil
  }

  // MARK: Addresses

  /// Whether an address follows `postgres://`, or something that is meant to be that.
  private func isAddress(at place: Int) -> Bool {
    guard place > 0, place == line.count || line[place] != "/" else { return false }
    var start = place
    while start > 0, line[start - 1] == "/" { start -= 1 }
    let slashes = place - start
    let hasColon = start > 0 && line[start - 1] == ":"
    if hasColon { start -= 1 }
    let end = start
    while start > 0, Self.isPartOfScheme(line[start - 1]) { start -= 1 }
    guard start < end else { return false }
    if hasColon { return slashes > 0 || isDatabase(line[start..<end]) }
    return slashes > 1
  }

  /// Whether a scheme ends here, so that its address is found on its own.
  private func isAddress(after colon: Int, from start: Int) -> Bool {
    let slashes = line[(colon + 1)...].prefix { $0 == "/" }
    return isAddress(at: slashes.endIndex) && line[start..<colon].allSatisfy(Self.isPartOfScheme)
  }

  private func isDatabase(_ scheme: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = String(String.UnicodeScalarView(scheme)).lowercased()
    return ["postgres", "mysql", "mariadb", "cockroach", "sqlserver", "mongodb"]
      .contains { name.hasPrefix($0) }
  }

  /// The password of an address.
  ///
  /// - Parameters:
  ///   - start: Where its user or its host begins.
  ///   - isCertain: Whether a scheme says that it is an address; else it has to look like one.
  private func password(ofAddressAt start: Int, isCertain: Bool) -> Range<Int>? {
    let end = self.end(of: start)
    let address = start..<end
    if let at = line[address].lastIndex(of: "@") {
      guard let colon = line[start..<at].firstIndex(of: ":"),
        isCertain || !isAddress(after: colon, from: start),
        isCertain || line[start - 1] == "\u{0}"
          || !line[start..<at].contains(where: \.properties.isWhitespace)
      else { return nil }
      return colon + 1..<at
    }
    guard isCertain else { return nil }
    let host = line[address].firstIndex(of: "]").map { $0 + 1 } ?? start
    guard let colon = line[host..<end].firstIndex(of: ":"), !isPort(line[(colon + 1)..<end]) else {
      return nil
    }
    // A quote or a blank in the password ends the address too soon.
    return colon + 1..<max(end, line[end...].lastIndex(of: "@") ?? end)
  }

  /// Whether a text starts with a port, as `localhost:5432/app` has it.
  private func isPort(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let next = digits.endIndex < text.endIndex ? text[digits.endIndex] : "/"
    return digits.count <= 5 && !("A"..."z").contains(next) && next != "@"
  }

  // MARK: Options

  /// Whether a value follows `password=`, `sslpassword=`, `PGPASSWORD =` or the like.
  private func isOptionValue(at place: Int) -> Bool {
    guard place < line.count, line[place] != " ", line[place] != "=" else { return false }
    var end = place
    while end > 0, line[end - 1] == " " { end -= 1 }
    guard end > 0, line[end - 1] == "=" else { return false }
    end -= 1
    while end > 0, line[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, Self.isPartOfScheme(line[start - 1]) || line[start - 1] == "_" { start -= 1 }
    let name = String(String.UnicodeScalarView(line[start..<end])).lowercased()
    return ["password", "passwd", "pwd", "passphrase"].contains { name.hasSuffix($0) }
  }

  /// A value, which ends with its quotes or before the next option.
  private func value(at start: Int) -> Range<Int> {
    if Self.quotes.contains(line[start]) {
      let close = line[(start + 1)...].firstIndex(of: line[start]) ?? line.count
      return start + 1..<close
    }
    let end = self.end(of: start)
    var next = start
    while next < end, line[next] != "&" || !isOption(at: next + 1, before: end) { next += 1 }
    return start..<next
  }

  private func isOption(at start: Int, before end: Int) -> Bool {
    let rest = line[start..<end].prefix { $0 != "&" }
    return rest.isEmpty || rest.contains("=")
  }

  // MARK: Ends

  /// The end of what begins at a place: its closing quote, or without quotes a blank.
  private func end(of place: Int) -> Int {
    let isQuoted = open[place] != 0
    let end = line[place...].indices.first { index in
      if let quote = Self.quotes.firstIndex(of: line[index]) {
        return !isQuoted || open[place] & (1 << quote) != 0
      }
      return !isQuoted && line[index].properties.isWhitespace
    }
    return end ?? line.count
  }

  private static func isPartOfScheme(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
    default: false
    }
  }
}
