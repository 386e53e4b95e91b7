/// Converts the names of a schema to Swift, before conflicts are resolved.
enum Spelling {
  /// Converts any text to an identifier: invalid characters become `_`, a leading digit gets one.
  ///
  /// - Parameter text: A name from the schema.
  static func legal(_ text: String) -> String {
    var name = String(text.unicodeScalars.map { isWordCharacter($0) ? Character($0) : "_" })
    if name.first?.isNumber ?? true { name = "_" + name }
    return name.allSatisfy { $0 == "_" } ? name + "x" : name
  }

  /// A field's name: as the schema spells it, but `userId` is `userID` and `imageUrls` is `imageURLs`.
  ///
  /// - Parameter text: The field's name in the schema.
  static func property(_ text: String) -> String {
    let name = legal(text)
    for (ending, replacement) in [("Id", "ID"), ("Ids", "IDs"), ("Url", "URL"), ("Urls", "URLs")] {
      guard name.hasSuffix(ending) else { continue }
      let stem = name.dropLast(ending.count)
      guard let last = stem.last, last.isLowercase || last.isNumber else { continue }
      return stem + replacement
    }
    return name
  }

  /// An enum value's name in lower camel case: `SUPER_ADMIN` and `SuperAdmin` are `superAdmin`.
  ///
  /// - Parameter text: The value's name in the schema.
  static func enumCase(_ text: String) -> String {
    let words = legal(text).split(separator: "_").filter { !$0.isEmpty }
    guard let first = words.first else { return legal(text) }
    let isUpperCase = !words.contains { $0.contains(where: \.isLowercase) }
    let rest = words.dropFirst().map { capitalized(isUpperCase ? $0.lowercased() : String($0)) }
    let name = decapitalized(isUpperCase ? first.lowercased() : String(first)) + rest.joined()
    return name.first?.isNumber ?? false ? "_" + name : name
  }

  /// A type's name as the name of a variable: `OrderItem` is `orderItem`, `URLEntry` is `urlEntry`.
  ///
  /// - Parameter text: A name in upper camel case.
  static func decapitalized(_ text: String) -> String {
    let capitals = text.prefix(while: \.isUppercase)
    guard capitals.count > 1, capitals.count < text.count else {
      return capitals.lowercased() + text.dropFirst(capitals.count)
    }
    let next = text[capitals.endIndex]
    let head = next.isLowercase ? capitals.dropLast() : capitals
    return head.lowercased() + text.dropFirst(head.count)
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
