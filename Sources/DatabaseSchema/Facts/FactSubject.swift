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

  /// Its kind and name: `column "User"."email"`, `index "User_email_key" on "User"`.
  package var words: String {
    switch kind {
    case .schema: "database schema \(quote(owner.name))"
    case .databaseExtension: "extension \(quote(owner.name))"
    case .enumeration: "enum \(quoted(owner))"
    case .value: "value \(quote(name)) of enum \(quoted(owner))"
    case .table: "table \(quoted(owner))"
    case .column: "column \(quoted(owner)).\(quote(name))"
    case .primaryKey: "the primary key of \(quoted(owner))"
    case .index: "index \(quote(name)) on \(quoted(owner))"
    case .foreignKey: "foreign key \(quote(name)) of \(quoted(owner))"
    case .check: "check \(quote(name)) of \(quoted(owner))"
    case .trigger: "trigger \(quote(name)) on \(quoted(owner))"
    }
  }

  private func quote(_ name: String) -> String { SQLQuoting.identifier(name) }

  private func quoted(_ name: QualifiedName) -> String {
    ([name.schema].compactMap(\.self) + [name.name]).map(quote).joined(separator: ".")
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
