/// How a database reads SQL text, as far as databases differ.
package struct SQLLexicalRules: Sendable {
  /// How a name is compared with a word that stands for it.
  package enum CaseFolding: Sendable {
    /// Plain words mean their lower case; names in quotes are taken as they are.
    case lowercasesPlainWords
    /// Names that differ only in the case of ASCII letters are the same, in quotes or not.
    case ignoresCase
  }

  /// Statements that hold statements, each with a `;` of its own.
  package enum StatementBodies: Sendable {
    /// `CREATE FUNCTION … BEGIN ATOMIC … END` and the parentheses of `CREATE RULE`.
    case routines
    /// `CREATE TRIGGER … BEGIN … END`.
    case triggers
  }

  /// The letters, in lower case, that turn a string right after them into another kind of literal.
  let stringPrefixes: [UInt8]
  /// Whether a string goes on in the next line, and a `$$` starts a text up to the next `$$`.
  let hasDollarQuotesAndContinuation: Bool
  /// Whether names may also be written as `[x]` and `` `x` ``, and a BOM is white space.
  let hasForeignQuotes: Bool
  /// Whether `/*` inside a comment needs a `*/` of its own.
  let nestsComments: Bool
  /// Whether a block comment may go on to the end of the text.
  let mayLeaveCommentsOpen: Bool
  /// Whether a carriage return ends a `--` comment.
  let returnEndsComment: Bool
  /// Whether parameters have names (`:a`, `@a`, `$a`, `?1`) and not only numbers (`$1`), which also
  /// means that operators are those of a list and not any run of their characters.
  let hasNamedParameters: Bool
  /// How names are compared.
  package let folding: CaseFolding
  /// Which statements hold statements.
  let bodies: StatementBodies
  /// The words, in lower case, that are no column's name unless they are in quotes.
  let reservedWords: Set<String>
}
