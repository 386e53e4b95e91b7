package import DatabaseSchema

/// A piece of SQL, built by interpolation that escapes: `"DROP TABLE \(identifier: name)"`.
///
/// A `String` gets in as an identifier, as a literal, or as an expression that the schema holds as
/// SQL; never as it is.
package struct SQL: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The SQL as text.
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
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
  ///   - separator: What stands between them.
  package static func join(_ pieces: [SQL], by separator: SQL = ", ") -> SQL {
    SQL(joined: pieces.map(\.text).joined(separator: separator.text))
  }

  /// Identifiers with a comma between each two.
  package static func list(_ names: [String]) -> SQL {
    join(names.map { "\(identifier: $0)" })
  }

  /// What stands between the parentheses of `CREATE TABLE`: columns, a blank line, constraints.
  static func tableBody(_ columns: [SQL], _ constraints: [SQL]) -> SQL {
    let lines = join(columns, by: ",\n    ")
    return constraints.isEmpty
      ? "\n    \(lines)\n" : "\n    \(lines),\n\n    \(join(constraints, by: ",\n    "))\n"
  }

  /// One statement with all its actions, so that the table is locked and written once; several have
  /// a line each.
  static func alterTable(_ table: QualifiedName, _ actions: [SQL]) -> SQL {
    actions.count == 1
      ? "ALTER TABLE \(identifier: table) \(actions[0])"
      : "ALTER TABLE \(identifier: table)\n    \(join(actions, by: ",\n    "))"
  }

  /// Collects what stands between the braces of an SQL literal.
  package struct Interpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Another piece of SQL.
    package mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
    }

    /// A name in double quotes.
    package mutating func appendInterpolation(identifier name: String) {
      Quoting.append(name, quote: UInt8(ascii: "\""), to: &text)
    }

    /// A name with its database schema.
    package mutating func appendInterpolation(identifier name: QualifiedName) {
      if let schema = name.schema {
        appendInterpolation(identifier: schema)
        text += "."
      }
      appendInterpolation(identifier: name.name)
    }

    /// A string in single quotes.
    package mutating func appendInterpolation(literal value: String) {
      Quoting.append(value, quote: UInt8(ascii: "'"), to: &text)
    }

    /// A whole number.
    package mutating func appendInterpolation(number: Int) {
      text += String(number)
    }

    /// SQL that the schema holds as SQL; a comment at its end cannot swallow what follows.
    package mutating func appendInterpolation(expression: String) {
      text += expression
      if expression.contains("--") { text += "\n" }
    }
  }
}
