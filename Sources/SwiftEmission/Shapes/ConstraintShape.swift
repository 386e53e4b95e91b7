import DatabaseTypes
import SchemaModel

/// A named constraint of a model in generated Swift, or a foreign key that points at the model.
struct ConstraintShape: Sendable {
  /// What the constraint demands.
  enum Kind: Sendable {
    case primaryKey
    case unique([ColumnShape])
    /// A unique index of some rows, of an expression, or with a column that has no Swift.
    case uniqueIndex
    case foreignKey(toItself: Bool)
    case reference(table: String, onDelete: ReferentialAction, onUpdate: ReferentialAction)
    case check(Check)
    /// One of several foreign keys of which SQLite does not tell which one.
    case anyForeignKey
  }

  /// The name in the database.
  let name: String
  let kind: Kind
}

extension ConstraintShape {
  /// All constraints of a model, in the order in which its table describes them.
  ///
  /// - Parameters:
  ///   - entity: The model.
  ///   - schema: Its schema.
  static func all(of entity: EntityShape, in schema: Schema) -> [ConstraintShape] {
    let keys = keys(of: entity, schema.naming)
    let foreignKeys = foreignKeys(of: entity.model, in: schema)
    var constraints = keys + foreignKeys + references(to: entity.model, in: schema)
    if needsAnyForeignKey(constraints, schema) {
      constraints.append(ConstraintShape(name: "", kind: .anyForeignKey))
    }
    let primaryKey = entity.model.primaryKey == nil ? [] : keys.prefix(1).map(\.name)
    let taken = primaryKey + foreignKeys.map(\.name)
    let names = entity.model.checkNames(schema.naming, besides: taken)
    return constraints
      + zip(names, entity.model.checks).map { ConstraintShape(name: $0, kind: .check($1)) }
  }

  private static func keys(of entity: EntityShape, _ naming: DatabaseNaming) -> [ConstraintShape] {
    let model = entity.model
    let table = model.databaseName
    var keys: [ConstraintShape] = []
    if let key = model.primaryKey {
      keys.append(
        ConstraintShape(
          name: key.databaseName ?? naming.primaryKey(table: table),
          kind: entity.key.isEmpty ? .uniqueIndex : .primaryKey))
    }
    for key in model.uniqueKeys {
      let columns = key.predicate == nil ? entity.columns(key.fields) : nil
      keys.append(
        ConstraintShape(
          name: key.databaseName
            ?? naming.uniqueKey(table: table, columns: model.databaseNames(of: key.fields)),
          kind: columns.map(Kind.unique) ?? .uniqueIndex))
    }
    for index in model.indexes where index.isUnique {
      let parts = index.expression == nil ? model.databaseNames(of: index.fields) : ["expression"]
      keys.append(
        ConstraintShape(
          name: index.databaseName ?? naming.uniqueKey(table: table, columns: parts),
          kind: .uniqueIndex))
    }
    return keys
  }

  private static func foreignKeys(of model: Model, in schema: Schema) -> [ConstraintShape] {
    schema.foreignKeys.filter { $0.referencing.model == model.name }.map { relation in
      ConstraintShape(
        name: schema.name(of: relation, from: model),
        kind: .foreignKey(toItself: relation.referenced.model == model.name))
    }
  }

  private static func references(to model: Model, in schema: Schema) -> [ConstraintShape] {
    let incoming = schema.foreignKeys.filter {
      $0.referenced.model == model.name && $0.referencing.model != model.name
    }
    return incoming.compactMap { relation in
      guard let other = schema.model(named: relation.referencing.model) else { return nil }
      let isRequired = relation.fields.contains { other.field(named: $0)?.arity == .required }
      return ConstraintShape(
        name: schema.name(of: relation, from: other),
        kind: .reference(
          table: other.databaseName,
          onDelete: relation.onDelete ?? (isRequired ? .restrict : .setNull),
          onUpdate: relation.onUpdate ?? .cascade))
    }
  }

  /// Whether SQLite may refuse a write for one of several foreign keys.
  private static func needsAnyForeignKey(
    _ constraints: [ConstraintShape], _ schema: Schema
  ) -> Bool {
    guard schema.datasource?.providers.contains(.sqlite) ?? true else { return false }
    var count = 0
    for constraint in constraints {
      switch constraint.kind {
      case .foreignKey: count += 1
      case .reference(_, let onDelete, _): count += onDelete == .cascade ? 2 : 1
      default: break
      }
    }
    return count > 1
  }
}

extension Model {
  fileprivate func databaseNames(of fields: [String]) -> [String] {
    fields.map { field(named: $0)?.databaseName ?? $0 }
  }
}

extension Schema {
  /// The relations that the database keeps by a foreign key.
  fileprivate var foreignKeys: [Relation] {
    if datasource?.relationMode == .prisma { return [] }
    return relations.filter { relation in
      !relation.fields.isEmpty && !(model(named: relation.referenced.model)?.isView ?? true)
    }
  }

  /// The name of a relation's foreign key.
  fileprivate func name(of relation: Relation, from model: Model) -> String {
    relation.databaseName
      ?? naming.foreignKey(
        table: model.databaseName, columns: model.databaseNames(of: relation.fields))
  }
}
