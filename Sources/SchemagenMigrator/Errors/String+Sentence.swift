extension String {
  /// The text with a capital at its start and a full stop at its end.
  var asSentence: String {
    let capitalized = prefix(1).uppercased() + dropFirst()
    return capitalized.hasSuffix(".") || capitalized.hasSuffix("?") || capitalized.hasSuffix("…")
      ? capitalized : capitalized + "."
  }
}
