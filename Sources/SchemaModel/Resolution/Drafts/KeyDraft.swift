import DatabaseTypes
import SchemaDiagnostics
package import SchemaSyntax

/// A primary key, unique key or index; columns name fields by their place in the model.
///
/// A class for the same reason as `FieldDraft`.
package final class KeyDraft {
  /// Which attribute it comes from.
  package enum Kind: Sendable {
    case primary, unique, index, fulltext
  }

  /// An operator class: one of the known words, or SQL.
  package enum OperatorClass: Equatable, Sendable {
    case named(String)
    case raw(String)
  }

  /// One column with its arguments.
  package struct Column: Sendable {
    let field: Int
    var sort: KeyColumn.Sort?
    var length: Int?
    var operatorClass: OperatorClass?
  }

  package let kind: Kind
  /// The field with the `@id` or `@unique`; `nil` for a block attribute.
  package let sourceField: Int?
  package let attribute: Attribute
  var columns: [Column] = []
  /// The client-side name from `name:`.
  var name: Name?
  /// The database name from `map:`.
  var mappedName: Name?
  var method: IndexMethod?
  var isClustered: Bool?
  @exclusivity(unchecked) package internal(set) var predicate: IndexPredicate?
  var expression: String?
  /// `unique: true` of an expression index.
  var isUniqueExpression = false
  /// Whether all of its attribute was read; what is missing was never written then.
  var isRead = true

  package init(kind: Kind, sourceField: Int? = nil, attribute: Attribute) {
    self.kind = kind
    self.sourceField = sourceField
    self.attribute = attribute
  }

  /// Whether it keeps rows apart.
  package var isUnique: Bool { kind == .unique || isUniqueExpression }

  /// The attribute with its `@`s, as people write it.
  package var attributeName: String {
    (sourceField == nil ? "@@" : "@") + attribute.name.text
  }

  /// The places of its fields.
  package var fields: [Int] { columns.map(\.field) }

  /// Whether it has exactly these fields and is about all rows.
  package func holds(for fields: [Int]) -> Bool {
    predicate == nil && columns.count == fields.count
      && columns.indices.allSatisfy { columns[$0].field == fields[$0] }
  }
}
