/// The sentence of a change after which a column needs values for existing rows, as the headers of
/// migrations have it: `make column "User"."name" required, with 'q' for NULL`.
package struct FillSentence: Equatable, Sendable {
  /// The table and the column, each in double quotes.
  package let column: String
  /// What the rows get, in SQL; nil where the sentence names nothing.
  package let fill: String?

  /// The end of a sentence about all rows, and of one about those with NULL.
  static let (rowsEnding, nullEnding) = (" for existing rows", " for NULL")

  /// Reads a sentence; nil for one about other things.
  package init?(parsing sentence: String) {
    let starts = ["add column ", "make column ", "replace column "]
    guard let start = starts.first(where: sentence.hasPrefix),
      let column = Self.column(sentence.dropFirst(start.count)),
      // One that becomes optional needs no values.
      !sentence.hasSuffix("\(column) optional")
    else { return nil }
    self.column = column
    fill = Self.fill(sentence)
  }

  /// `"User"."name"` at the start of a text.
  private static func column(_ text: Substring) -> String? {
    guard text.first == "\"", let middle = text.firstRange(of: "\".\""),
      let end = text[middle.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return String(text[...end])
  }

  private static func fill(_ sentence: String) -> String? {
    guard let ending = [rowsEnding, nullEnding].first(where: sentence.hasSuffix),
      let start = sentence.firstRange(of: ", with ")
    else { return nil }
    let end = sentence.index(sentence.endIndex, offsetBy: -ending.count)
    return start.upperBound < end ? String(sentence[start.upperBound..<end]) : nil
  }

  /// The table and the column as flags write them: `User.name`.
  package var path: String { String(column.dropFirst().dropLast()).replacing("\".\"", with: ".") }
}
