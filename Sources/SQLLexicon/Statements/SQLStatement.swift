/// One statement of a script.
package struct SQLStatement: Equatable, Sendable {
  /// The statement without the comments before it and without its `;`.
  package let text: String
  /// The line on which it starts, from 1.
  package let line: Int
  /// The column in which it starts, in Unicode scalars from 1.
  package let column: Int
  /// Its first words in upper case, enough to tell what kind of statement it is.
  package let keywords: [String]

  /// Whether it starts with some words.
  package func starts(with words: String...) -> Bool { keywords.starts(with: words) }
}
