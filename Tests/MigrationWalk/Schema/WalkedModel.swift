/// A model that is walked; its number stays whatever it is called.
struct WalkedModel {
  /// The primary key.
  struct Key: Equatable {
    /// The numbers of the fields.
    var fields: [Int]
    var map: String?
  }

  /// A condition that names several columns.
  struct Check: Equatable {
    let id: Int
    var sql: WalkedSQL
    var map: String
  }

  let id: Int
  var name: String
  /// The `@@map`.
  var table: String?
  /// The `@@schema`.
  var schema: String?
  var fields: [WalkedField] = []
  var key: Key
  var indexes: [WalkedIndex] = []
  var checks: [Check] = []
  /// The relations whose foreign key is in this table.
  var relations: [WalkedRelation] = []
  var comment: String?
  var formerName: String?

  var tableName: String { table ?? name }

  /// The field of a number.
  func field(_ id: Int) -> WalkedField? { fields.first { $0.id == id } }

  /// The place of a field.
  func place(of id: Int) -> Int? { fields.firstIndex { $0.id == id } }

  /// Whether a field is part of a foreign key.
  func isForeign(_ field: Int) -> Bool { relations.contains { $0.fields.contains(field) } }

  /// Whether rows must differ in a set of fields.
  func isKey(_ fields: [Int]) -> Bool {
    key.fields == fields
      || indexes.contains {
        $0.isUnique && $0.expression == nil && $0.predicate == nil && $0.fields == fields
      }
  }

  /// Whether a field is in a key, so that rows should differ in it.
  func isInKey(_ field: Int) -> Bool {
    key.fields.contains(field)
      || indexes.contains {
        $0.isUnique && ($0.fields.contains(field) || $0.expression?.fields.contains(field) ?? false)
      }
  }

  /// Whether SQL of the model, keys or relations name a field, so that it cannot go by itself.
  func isMentioned(_ field: Int) -> Bool {
    isForeign(field) || key.fields.contains(field)
      || indexes.contains { $0.allFields.contains(field) } || isInExpression(field)
  }

  /// Whether SQL of the model names a field.
  func isInExpression(_ field: Int) -> Bool {
    checks.contains { $0.sql.fields.contains(field) }
      || fields.contains { ($0.generated?.fields ?? []).contains(field) || $0.checks(field) }
  }
}

extension WalkedField {
  fileprivate func checks(_ field: Int) -> Bool { check?.fields.contains(field) ?? false }
}
