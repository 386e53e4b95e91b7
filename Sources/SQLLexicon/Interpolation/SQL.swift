/// A piece of SQL, built by interpolation that escapes: `"DROP TABLE \(identifier: name)"`.
///
/// A `String` gets in as an identifier, as a literal, or as an expression that the schema holds as
/// SQL; the type of the literals keeps it from getting in unescaped.
package struct SQL: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The SQL as text.
  package let text: String

  /// Takes SQL from the source of the program, and from nowhere else.
  package init(stringLiteral text: StaticString) {
    self.text = text.description
  }

  package init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
  }

  private init(joined text: String) {
    self.text = text
  }

  /// Several pieces with one between each two.
  ///
  /// - Parameters:
  ///   - pieces: The pieces.
  ///   - separator: The SQL between two pieces.
  package static func join(_ pieces: [SQL], by separator: SQL = ", ") -> SQL {
    SQL(joined: pieces.map(\.text).joined(separator: separator.text))
  }

  /// Identifiers with a comma between each two.
  package static func list(_ names: [String]) -> SQL {
    join(names.map { "\(identifier: $0)" })
  }
}

extension SQL {
  /// Two statements about names that only look alike are two.
  package static func == (left: SQL, right: SQL) -> Bool { left.text.isExactly(right.text) }
}
