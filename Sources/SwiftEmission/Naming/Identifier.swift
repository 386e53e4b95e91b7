/// A name that may stand in Swift source; only the types of this folder make one.
package struct Identifier: Hashable, Sendable {
  /// The name as the compiler sees it, without backticks.
  package let name: String

  /// Takes a name that is known to be made of identifier characters.
  ///
  /// - Parameter name: A spelling from ``Spelling/legal(_:)`` or one of our own.
  init(legal name: String) {
    self.name = name
  }

  /// The name where it is declared or stands alone: in backticks when Swift reserves the word.
  ///
  /// Behind a dot it is ``name``: the words that need backticks there are never handed out.
  var declared: String {
    SwiftKeywords.all.contains(name) ? "`\(name)`" : name
  }
}
