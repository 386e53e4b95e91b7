package import DatabaseTypes
package import SQLLexicon

/// What a fact of a snapshot is about.
package struct FactSubject: Hashable, Sendable {
  /// The kinds of facts, in the order in which files list them.
  package enum Kind: Int, Sendable {
    case schema, databaseExtension, enumeration, value
    case table, column, primaryKey, index, foreignKey, check, trigger
  }

  package let kind: Kind
  /// The table or enum that it is, or belongs to.
  package let owner: QualifiedName
  /// The name within its owner; empty for the owner itself.
  @Exact package var name: String

  init(_ kind: Kind, _ owner: QualifiedName, _ name: String = "") {
    self.kind = kind
    self.owner = owner
    self.name = name
  }
}

extension FactSubject {
  /// Whether it has a place among others of its owner.
  var isOrdered: Bool { kind == .column || kind == .value }

  /// Whether it is a table or an enum with its parts.
  package var isWhole: Bool { kind == .table || kind == .enumeration }

  /// Its kind and name: `column User.email`, `index User_email_key`.
  package var words: String {
    switch kind {
    case .schema: "database schema \(self)"
    case .databaseExtension: "extension \(self)"
    case .enumeration: "enum \(self)"
    case .value: "label \(self)"
    case .table: "table \(self)"
    case .column: "column \(self)"
    case .primaryKey: "\(self)"
    case .index: "index \(self) of \(owner)"
    case .foreignKey: "foreign key \(self) of \(owner)"
    case .check: "check \(self) of \(owner)"
    case .trigger: "trigger \(self) of \(owner)"
    }
  }
}

extension FactSubject: CustomStringConvertible {
  /// `User`, `User.email`, or the name of a key, an index or a check.
  package var description: String {
    switch kind {
    case .schema, .databaseExtension: owner.name
    case .enumeration, .table: owner.description
    case .column, .value: "\(owner).\(name)"
    case .primaryKey: "the primary key of \(owner)"
    case .index, .foreignKey, .check, .trigger: name
    }
  }
}
