extension String {
  /// The phrase as a sentence, with a capital letter and a full stop.
  var asSentence: String {
    let capitalized = prefix(1).uppercased() + dropFirst()
    let isComplete = [".", "?", "!", ":"].contains { capitalized.hasSuffix($0) }
    return isComplete ? capitalized : capitalized + "."
  }
}
