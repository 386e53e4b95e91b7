import Foundation

/// The words of a database name: `blog_posts`, `BlogPosts` and `blog posts` have the same two.
///
/// Names of a schema have ASCII letters and digits only; other characters end a word, and accents are
/// dropped.
struct NameWords {
  /// The words in small letters.
  private(set) var words: [String] = []

  init(_ name: String) {
    let scalars = name.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isDiacritic || $0.isASCII }
    let characters = scalars.map { $0.isASCII ? Character($0) : " " }
    var word = ""
    for (place, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        end(&word)
        continue
      }
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      let startsWord =
        character.isUppercase
        && (before.isLowercase || before.isNumber || (before.isUppercase && after.isLowercase))
      if startsWord { end(&word) }
      word.append(contentsOf: character.lowercased())
    }
    end(&word)
  }

  private mutating func end(_ word: inout String) {
    if !word.isEmpty { words.append(word) }
    word = ""
  }

  /// `blogPosts`.
  var camelCase: String {
    (words.prefix(1) + words.dropFirst().map(Self.capitalized)).joined()
  }

  /// `BlogPosts`.
  var pascalCase: String { words.map(Self.capitalized).joined() }

  /// The same with the last word in the singular, apart from a number at the end.
  var singular: NameWords {
    guard let last = words.lastIndex(where: { $0.contains(where: \.isLetter) }) else { return self }
    var result = self
    let digits = words[last].reversed().prefix(while: \.isNumber).count
    result.words[last] =
      EnglishNoun.singular(of: String(words[last].dropLast(digits))) + words[last].suffix(digits)
    return result
  }

  /// A word with a capital letter at its start.
  static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// A word with a small letter at its start; one that begins with several capitals (`URLLog`) has
  /// them all small but the last.
  static func uncapitalized(_ word: String) -> String {
    let capitals = word.prefix { $0.isUppercase }
    if capitals.count < 2 { return word.prefix(1).lowercased() + word.dropFirst() }
    if capitals.count == word.count { return word.lowercased() }
    return capitals.dropLast().lowercased() + word.dropFirst(capitals.count - 1)
  }
}
