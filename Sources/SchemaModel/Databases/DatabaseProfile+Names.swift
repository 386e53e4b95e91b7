extension DatabaseProfile {
  /// A name as the database compares it.
  ///
  /// SQLite compares names without regard to the case of ASCII letters:
  /// <https://www.sqlite.org/c3ref/stricmp.html>.
  func folded(_ name: String) -> String {
    guard ignoresCase, name.utf8.contains(where: { $0.isUppercaseASCII }) else { return name }
    return String(decoding: name.utf8.map { $0.isUppercaseASCII ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is one of `A` to `Z`.
  var isUppercaseASCII: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
