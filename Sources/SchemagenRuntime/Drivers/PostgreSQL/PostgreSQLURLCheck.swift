/// Finds mistakes in a URL before libpq connects, because libpq's messages would repeat parts of
/// it.
struct PostgreSQLURLCheck {
  private let functions: PostgreSQLFunctions

  init(_ functions: PostgreSQLFunctions) {
    self.functions = functions
  }

  /// Checks that libpq accepts a URL, and that host and port contain no part of a password.
  ///
  /// - Throws: ``DatabaseError`` that does not repeat any part of the URL.
  func check(_ url: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = functions.parseURL(url, &message) else {
      let reason = message.map { String(cString: $0) } ?? ""
      functions.freeMemory(message)
      throw Self.error(Self.withoutQuotes(reason))
    }
    defer { functions.freeOptions(options) }
    for (keyword, _, value) in PostgreSQLConnectionOption.all(in: options) {
      guard let value else { continue }
      if keyword == "host", value.contains("@") {
        throw Self.error("the host has an @")
      }
      if keyword == "port", !value.split(separator: ",").allSatisfy({ UInt16($0) != nil }) {
        throw Self.error("the port is not a number")
      }
    }
  }

  static func error(_ reason: String) -> DatabaseError {
    DatabaseError(
      .invalidURL, "the database URL is invalid: \(reason)",
      help: "write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, and in the password "
        + "%40 for @, %3A for :, %2F for /, %3F for ?, %23 for # and %25 for %")
  }

  /// libpq's reason up to the first quotation.
  private static func withoutQuotes(_ reason: String) -> String {
    let start = reason.prefix { $0 != "\"" && $0 != "\n" }
    return start.trimmingSuffix { $0 == ":" || $0 == " " }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
