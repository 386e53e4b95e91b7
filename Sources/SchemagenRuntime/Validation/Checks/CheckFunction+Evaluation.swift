import Foundation

extension CheckFunction {
  /// The result; undecided where it depends on the database or its locale.
  func value(of arguments: [CheckValue]) -> CheckValue {
    if self == .coalesce { return Self.firstValue(of: arguments) }
    guard arguments.count == 1, self != .unknown else { return .undecided }
    switch (self, arguments[0]) {
    case (_, .null): return .null
    case (.length, .text(let text)):
      // SQLite counts up to the first NUL: https://www.sqlite.org/lang_corefunc.html#length
      return text.utf8.contains(0) ? .undecided : .integer(Int64(text.unicodeScalars.count))
    case (.length, .bytes(let bytes)): return .integer(Int64(bytes.count))
    case (.lower, .text(let text)): return Self.ascii(text) { $0.lowercased() }
    case (.upper, .text(let text)): return Self.ascii(text) { $0.uppercased() }
    case (.trim, .text(let text)):
      return .text(text.trimmingCharacters(in: CharacterSet(charactersIn: " ")))
    case (.text, .text): return arguments[0]
    case (.absolute, .integer(let value)) where value != .min: return .integer(abs(value))
    case (.absolute, .decimal(let exact, let real)): return .decimal(abs(exact), abs(real))
    case (.absolute, .real(let value, let isSingle)):
      return .real(abs(value), isSingle: isSingle)
    default: return .undecided
    }
  }

  private static func firstValue(of arguments: [CheckValue]) -> CheckValue {
    for argument in arguments {
      if case .null = argument { continue }
      return argument
    }
    return .null
  }

  /// SQLite changes the case of A to Z only: <https://www.sqlite.org/lang_corefunc.html#lower>.
  private static func ascii(_ text: String, _ change: (String) -> String) -> CheckValue {
    text.utf8.allSatisfy { $0 < 128 } ? .text(change(text)) : .undecided
  }
}
