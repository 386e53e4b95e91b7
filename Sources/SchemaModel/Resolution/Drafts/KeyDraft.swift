import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

/// A primary key, unique key or index; columns name fields by their place in the model.
///
/// A class for the same reason as `FieldDraft`.
final class KeyDraft {
  /// Which attribute it comes from.
  enum Kind: Sendable {
    case primary, unique, index, fulltext
  }

  /// An operator class: one of the known words, or SQL.
  enum OperatorClass: Equatable, Sendable {
    case named(String)
    case raw(String)
  }

  /// One column with its arguments.
  struct Column: Sendable {
    let field: Int
    var sort: KeyColumn.Sort?
    var length: Int?
    var operatorClass: OperatorClass?
  }

  let kind: Kind
  /// The field with the `@id` or `@unique`; `nil` for a block attribute.
  let sourceField: Int?
  let attribute: Attribute
  var columns: [Column] = []
  /// The client-side name from `name:`.
  var name: Name?
  /// The database name from `map:`.
  var mappedName: Name?
  var method: IndexMethod?
  var isClustered: Bool?
  var predicate: IndexPredicate?
  var expression: String?
  /// `unique: true` of an expression index.
  var isUniqueExpression = false
  /// Whether a one-to-one relation makes it, not an attribute of its own.
  var isImplied = false
  /// Whether all of its attribute was read; what is missing was never written then.
  var isRead = true

  init(kind: Kind, sourceField: Int? = nil, attribute: Attribute) {
    self.kind = kind
    self.sourceField = sourceField
    self.attribute = attribute
  }

  /// Whether it keeps rows apart.
  var isUnique: Bool { kind == .unique || isUniqueExpression }

  /// The attribute with its `@`s, as people write it.
  var attributeName: String {
    (sourceField == nil ? "@@" : "@") + attribute.name.text
  }

  /// The places of its fields.
  var fields: [Int] { columns.map(\.field) }

  /// Whether it has exactly these fields and is about all rows.
  func holds(for fields: [Int]) -> Bool {
    predicate == nil && columns.count == fields.count
      && columns.indices.allSatisfy { columns[$0].field == fields[$0] }
  }
}
