/// The range of texts that begin with a prefix, as UTF-8 in binary order.
enum PrefixRange {
  /// The first text after all texts that begin with a prefix; nil without such a text.
  static func end(of prefix: String) -> String? {
    var scalars = Array(prefix.unicodeScalars)
    while let last = scalars.popLast() {
      // Surrogates are not scalars and are skipped.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      guard let following = Unicode.Scalar(next) else { continue }
      scalars.append(following)
      var end = String.UnicodeScalarView()
      end.append(contentsOf: scalars)
      return String(end)
    }
    return nil
  }
}
