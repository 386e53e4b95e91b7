/// A text of the schema table that cannot be read.
struct SQLiteSyntaxError: Error, Equatable, CustomStringConvertible {
  /// What should be there.
  let expected: String
  /// Where it should be: an offset in bytes of UTF-8 from the beginning of the text.
  let offset: Int

  var description: String { "its SQL cannot be read: at byte \(offset), \(expected) is missing" }
}
