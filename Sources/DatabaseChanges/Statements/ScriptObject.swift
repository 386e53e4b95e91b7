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
    /// That an index belongs to a constraint.
    package static let uniqueConstraint = Kind("unique constraint")
    package static let privilege = Kind("privilege")
    package static let defaultPrivilege = Kind("default privilege")
    package static let statistics = Kind("statistics")
    package static let aggregate = Kind("aggregate")
    package static let operatorClass = Kind("operator class")
    package static let operatorFamily = Kind("operator family")
    package static let column = Kind("column")
    /// The collation of a column.
    package static let collation = setting("collation", of: .column)
    /// How an identity column counts.
    package static let identity = setting("identity", of: .column)
    /// That a generated column is computed when it is read.
    package static let virtualColumn = setting("virtual", of: .column)
    /// That a list refuses NULL.
    package static let requiredList = setting("not null", of: .column)

    /// A comment on an object of a kind.
    package static func comment(on kind: Kind) -> Kind { Kind(commentWords + kind.words) }

    /// Changes of an object of a kind whose own statement is not known.
    package static func change(of kind: Kind) -> Kind { Kind(changeWords + kind.words) }

    /// A state of a column, such as its storage; the object has the column's name.
    package static func setting(_ name: String, of kind: Kind) -> Kind {
      Kind("\(name) of \(kind.words)")
    }

    private static let commentWords = "comment on "
    private static let changeWords = "change of "

    /// Whether it is a comment.
    package var isComment: Bool { words.hasPrefix(Self.commentWords) }

    /// The kind of the object that a comment or a change is about; `nil` for other kinds.
    package var subject: Kind? {
      let start = [Self.commentWords, Self.changeWords].first { words.hasPrefix($0) }
      return start.map { Kind(String(words.dropFirst($0.count))) }
    }

    /// Whether it is a column, or about one, whose name the object has.
    package var isOfColumn: Bool {
      self == .column || self == .comment(on: .column)
        || subject == nil && words.hasSuffix(" of " + Kind.column.words)
    }

    /// Whether it is a function, a procedure or an aggregate.
    package var isRoutine: Bool { [.function, .procedure, .aggregate].contains(self) }

    /// Whether queries read from it.
    package var isRelation: Bool { [.table, .view, .materializedView].contains(self) }
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
