import DatabaseTypes
import SQLLexicon

/// An expression of SQL that can be compared with another by what a database would keep of it.
///
/// A database may store no text but a tree, and write it in its own words: PostgreSQL gives
/// `s IN ('a', 'b')` back as `(s = ANY (ARRAY['a'::text, 'b'::text]))`. The comparison makes of both
/// texts what the database would keep. It needs no server, takes linear time, and says that two
/// expressions differ where it cannot tell.
package struct SQLExpression: Sendable {
  /// The text as it was given.
  package let text: String
  private let scope: any ExpressionScope
  private let origin: ExpressionOrigin
  private let lexemes: [Lexeme]?
  private let kept: KeptExpression?

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression; any text can be compared.
  ///   - scope: What it can name.
  ///   - role: What it is for.
  ///   - origin: Who wrote the text.
  package init(
    _ text: String, in scope: any ExpressionScope, as role: ExpressionRole = .condition,
    origin: ExpressionOrigin = .written
  ) {
    self.text = text
    self.scope = scope
    self.origin = origin
    lexemes = Lexeme.all(of: text, rules: scope.lexicalRules)
    kept = lexemes.flatMap { try? scope.kept($0, as: role, origin: origin) }
  }

  /// Whether a database would keep the same of both.
  ///
  /// `true` is certain, except that functions and types of extensions are taken by their names.
  /// `false` can also mean that the texts leave it open.
  package func isEquivalent(to other: SQLExpression) -> Bool {
    guard scope.dialect == other.scope.dialect else { return false }
    if let kept, let otherKept = other.kept {
      guard hasCollation(of: other) else { return false }
      return TreeComparison(left: origin, right: other.origin, scope: scope)
        .matches(kept.tree, otherKept.tree)
    }
    guard kept == nil, other.kept == nil else { return false }
    if text.isExactly(other.text) { return true }
    guard let lexemes, let others = other.lexemes else { return false }
    // A name in quotes can be a string, whose letter case matters.
    return Self.unwrapped(lexemes).elementsEqual(Self.unwrapped(others)) { left, right in
      left == right && (left.kind != .quotedIdentifier || left.spelling.isExactly(right.spelling))
    }
  }

  /// Whether the collations of two keys agree; the database's text of a key lacks it.
  private func hasCollation(of other: SQLExpression) -> Bool {
    let (left, right) = (kept?.collation, other.kept?.collation)
    return left == right || (origin == .catalog && left == nil)
      || (other.origin == .catalog && right == nil)
  }

  /// The tokens without parentheses around all of them.
  private static func unwrapped(_ lexemes: [Lexeme]) -> ArraySlice<Lexeme> {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (index, lexeme) in lexemes.enumerated() {
      if lexeme.kind == .openingParenthesis { open.append(index) }
      if lexeme.kind == .closingParenthesis, let start = open.popLast() { closings[start] = index }
    }
    var rest = lexemes[...]
    while rest.count > 1, closings[rest.startIndex] == rest.endIndex - 1 {
      rest = rest.dropFirst().dropLast()
    }
    return rest
  }
}
