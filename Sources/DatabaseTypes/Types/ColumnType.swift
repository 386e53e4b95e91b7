import SQLLexicon

/// The type of a column in the database.
package struct ColumnType: Hashable, Sendable {
  /// The type of a value, or of a list's elements.
  package enum Base: Hashable, Sendable {
    /// A built-in type with its arguments, such as length or precision.
    case builtIn(TypeName, arguments: [Int])
    /// An enum type of this schema.
    case enumeration(QualifiedName)
    /// A type that only the database knows, in its own words.
    case other(String)
  }

  package var base: Base
  /// Whether the column holds an array of values.
  package var isList: Bool

  package init(_ base: Base, isList: Bool = false) {
    self.base = base
    self.isList = isList
  }

  /// A built-in type.
  package init(_ name: TypeName, _ arguments: Int..., isList: Bool = false) {
    self.init(.builtIn(name, arguments: arguments), isList: isList)
  }

  /// The type of a list's elements; the type itself for what is no list.
  package var element: ColumnType { ColumnType(base) }

  /// The enum type that the column uses, if it does.
  package var enumeration: QualifiedName? {
    if case .enumeration(let name) = base { name } else { nil }
  }

  /// The built-in type that the column uses, if it does.
  package var name: TypeName? {
    if case .builtIn(let name, _) = base { name } else { nil }
  }

  /// The arguments of a built-in type.
  package var arguments: [Int] {
    if case .builtIn(_, let arguments) = base { arguments } else { [] }
  }
}

extension ColumnType: CustomStringConvertible {
  /// The type as messages name it: `VARCHAR(20)[]`.
  package var description: String {
    let suffix = isList ? "[]" : ""
    switch base {
    case .builtIn(let name, let arguments):
      if arguments.isEmpty { return name.rawValue + suffix }
      let list = arguments.map(String.init).joined(separator: ",")
      return "\(name.rawValue)(\(list))\(suffix)"
    case .enumeration(let name): return "\(name)\(suffix)"
    case .other(let text): return text + suffix
    }
  }
}

extension ColumnType.Base {
  package static func == (left: ColumnType.Base, right: ColumnType.Base) -> Bool {
    switch (left, right) {
    case (.builtIn(let name, let arguments), .builtIn(let other, let others)):
      name == other && arguments == others
    case (.enumeration(let name), .enumeration(let other)): name == other
    case (.other(let text), .other(let other)): text.isExactly(other)
    case (.builtIn, _), (.enumeration, _), (.other, _): false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .builtIn(let name, let arguments):
      hasher.combine(name)
      hasher.combine(arguments)
    case .enumeration(let name): hasher.combine(name)
    case .other(let text): text.combine(into: &hasher)
    }
  }
}
