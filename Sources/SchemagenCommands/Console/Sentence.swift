/// Words as a sentence.
enum Sentence {
  /// The words with a capital letter and a full stop.
  static func of(_ words: String) -> String {
    let capitalized = words.prefix(1).uppercased() + words.dropFirst()
    let isComplete = [".", "?", "!", ":"].contains { capitalized.hasSuffix($0) }
    return isComplete ? capitalized : capitalized + "."
  }
}
