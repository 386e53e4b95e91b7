package import DatabaseTypes
package import SQLLexicon

/// An object of a live database, or a part of one, that no statement makes in a new one.
package struct UnmadeObject: Equatable, Sendable {
  package let kind: ObjectKind
  /// The name as people write it.
  @Exact package var name: String
  /// The words of its definition; `nil` where only its name is known.
  package let words: String?
  /// The table that it belongs to, or that it is.
  package let table: QualifiedName?
  /// The column, index or constraint of the table that it is about.
  package let part: String?
  /// Why, as the end of a sentence about it.
  package let reason: String

  init(_ object: CarriedObject, reason: String) {
    kind = object.kind
    words = object.definition
    table = object.table
    part = object.part
    self.reason = reason
    name = object.name
  }

  init(_ object: ListedObject) {
    kind = object.kind
    words = nil
    table = object.table
    part = nil
    reason = object.reason
    name = object.name
  }

  /// Whether it is a table, which others may use.
  package var isTable: Bool { words == nil && table?.description.isExactly(name) == true }
}

extension UnmadeObject: CustomStringConvertible {
  /// `column collation users.email: COLLATE "C"`.
  package var description: String { "\(kind.words) \(name)" + (words.map { ": \($0)" } ?? "") }
}
