package import SQLLexicon

/// The names in a statement, in the form in which the database compares them.
package struct StatementNames {
  /// Those outside of strings.
  private(set) var plain: Set<String> = []
  /// Those that are called as functions, outside of strings.
  private(set) var called: Set<String> = []
  /// Those in strings: of `nextval('s.q')`, and in the bodies of functions.
  private(set) var quoted: Set<String> = []
  /// Those that are called in strings.
  private(set) var calledInStrings: Set<String> = []

  /// All of them.
  package var all: Set<String> { plain.union(quoted) }

  /// Reads a statement.
  ///
  /// - Parameters:
  ///   - text: The statement.
  ///   - rules: The lexical rules of its database.
  ///   - qualifiesCalls: Whether a call without a database schema is one of the database's own functions,
  ///     which is left out. The texts of strings are read by the database with its own search path.
  package init(_ text: String, rules: SQLLexicalRules, qualifiesCalls: Bool = false) {
    let tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    for (place, token) in tokens.enumerated() {
      if let name = rules.name(of: token) {
        let isCalled =
          place + 1 < tokens.count && tokens[place + 1].kind == .openingParenthesis
        let isQualified = place > 0 && tokens[place - 1].text == "."
        if isCalled, qualifiesCalls, !isQualified { continue }
        plain.insert(name)
        if isCalled { called.insert(name) }
      } else if token.kind == .string, let value = token.value {
        let inner = StatementNames(value, rules: rules)
        quoted.formUnion(inner.plain.union(inner.quoted))
        calledInStrings.formUnion(inner.called.union(inner.calledInStrings))
      }
    }
  }
}
