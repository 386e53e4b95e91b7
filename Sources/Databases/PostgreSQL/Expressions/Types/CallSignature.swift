import SQLEquivalence

/// A function or an operator: what it takes and what it gives.
struct CallSignature: Hashable, Sendable {
  let result: ValueType
  let parameters: [ValueType]
  /// How many arguments cannot be left out.
  let required: Int
  /// Whether the last parameter takes any number of arguments.
  let isVariadic: Bool

  /// The signature for a number of arguments, with the last parameter as often as it takes; `nil`
  /// when it takes fewer or more.
  func expanded(to count: Int) -> [ValueType]? {
    if !isVariadic {
      let isAccepted = count >= required && count <= parameters.count
      return isAccepted ? Array(parameters.prefix(count)) : nil
    }
    guard let last = parameters.last, count >= parameters.count else { return nil }
    let item = last.isArray ? last.element : last
    return parameters.dropLast() + Array(repeating: item, count: count - parameters.count + 1)
  }

  /// Reads `name:result a,b a,*b c,d? () …`: `*` is VARIADIC, `?` a parameter with a default.
  static func table(of text: String) -> [String: [CallSignature]] {
    var all: [String: [CallSignature]] = [:]
    var name = ""
    var result = ValueType.text
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let colon = word.lastIndex(of: ":") {
        name = String(word[..<colon])
        result = type(word[word.index(after: colon)...])
      } else {
        all[name, default: []].append(CallSignature(word, result: result))
      }
    }
    return all
  }

  private init(_ text: Substring, result: ValueType) {
    self.result = result
    let words = text == "()" ? [] : text.split(separator: ",")
    parameters = words.map { word in
      Self.type(Substring(word.replacing("*", with: "").replacing("?", with: "")))
    }
    required = words.count { !$0.hasSuffix("?") }
    isVariadic = words.last?.hasPrefix("*") ?? false
  }

  private static func type(_ word: Substring) -> ValueType {
    word.hasSuffix("[]")
      ? ValueType(String(word.dropLast(2)), isArray: true) : ValueType(String(word))
  }
}
