package import DatabaseTypes

/// An object of a database, or a part of one, as the statements of a script name it.
package struct ScriptObject: Hashable, Sendable {
  /// A kind of object, in the words of SQL.
  package struct Kind: Hashable, Sendable {
    /// The words in lower case: `materialized view`.
    package let words: String

    package init(_ words: String) {
      self.words = words
    }

    package static let databaseSchema = Kind("schema")
    package static let databaseExtension = Kind("extension")
    package static let table = Kind("table")
    package static let index = Kind("index")
    package static let constraint = Kind("constraint")
    package static let sequence = Kind("sequence")
    package static let type = Kind("type")
    package static let domain = Kind("domain")
    package static let view = Kind("view")
    package static let materializedView = Kind("materialized view")
    package static let function = Kind("function")
    package static let procedure = Kind("procedure")
    package static let trigger = Kind("trigger")
    package static let policy = Kind("policy")
    package static let rule = Kind("rule")
    /// A state of a table, such as its row level security.
    package static let setting = Kind("setting")
    /// When a constraint is checked.
    package static let constraintTiming = Kind("timing of constraint")
    package static let privilege = Kind("privilege")
    package static let defaultPrivilege = Kind("default privilege")

    /// A comment on an object of a kind.
    package static func comment(on kind: Kind) -> Kind { Kind("comment on " + kind.words) }

    /// Whether it is a comment.
    package var isComment: Bool { words.hasPrefix("comment on ") }
  }

  package var kind: Kind
  package var name: QualifiedName
  /// The table or view that it goes with.
  package var table: QualifiedName?
  /// The types of a function's arguments; `nil` for all functions of the name.
  package var arguments: [String]?

  package init(
    _ kind: Kind, _ name: QualifiedName, of table: QualifiedName? = nil,
    arguments: [String]? = nil
  ) {
    self.kind = kind
    self.name = name
    self.table = table
    self.arguments = arguments
  }
}

extension ScriptObject: CustomStringConvertible {
  /// `trigger audit of User`.
  package var description: String {
    let isNamed = kind != .privilege && kind != .defaultPrivilege
    let isOwner = table == name
    return kind.words + (isNamed ? " \(name)" : "")
      + (isOwner ? "" : table.map { " of \($0)" } ?? "")
  }
}
