/// A word or quoted name in SQL that may stand for a column.
package struct ColumnMention: Equatable, Sendable {
  /// The name as the rules of the database compare it.
  package let name: String
  /// The bytes of the text that are the name.
  package let range: Range<Int>
  /// Whether it is written without quotes.
  package let isPlain: Bool
  /// The name before it and a period, such as a table's, as the rules of the database compare it.
  package var qualifier: String?
}
