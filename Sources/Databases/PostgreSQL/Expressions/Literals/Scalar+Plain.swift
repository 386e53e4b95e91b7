extension Unicode.Scalar {
  /// Whether it is a letter, a digit or an underscore, or has no meaning to the server in a word.
  var isPlain: Bool {
    isASCII
      ? properties.isAlphabetic || properties.numericType != nil || self == "_"
      : !properties.isWhitespace
  }
}
