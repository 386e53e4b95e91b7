/// A valid name in Swift source; only the types of this folder create one.
package struct Identifier: Hashable, Sendable {
  /// The name as the compiler sees it, without backticks.
  package let name: String

  /// Wraps a name that consists of identifier characters.
  ///
  /// - Parameter name: A spelling from ``Spelling/legal(_:)`` or a literal.
  init(legal name: String) {
    self.name = name
  }

  /// The name in a declaration or on its own: in backticks when it is a reserved word.
  ///
  /// After a dot ``name`` is used: words that need backticks there are never assigned.
  var declared: String {
    SwiftKeywords.all.contains(name) ? "`\(name)`" : name
  }
}
