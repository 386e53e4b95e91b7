/// The texts that begin with a prefix, as a range of UTF-8 text in binary order.
enum PrefixRange {
  /// The least text after all that begin with a prefix, nil when there is none.
  static func end(of prefix: String) -> String? {
    var scalars = Array(prefix.unicodeScalars)
    while let last = scalars.popLast() {
      // The surrogates, which are no scalars, are stepped over.
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
