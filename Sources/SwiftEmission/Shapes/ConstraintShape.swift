import DatabaseTypes
import SchemaModel

/// A named constraint of a model in generated Swift, or a foreign key that points at the model.
struct ConstraintShape: Sendable {
  /// What the constraint demands.
  enum Kind: Sendable {
    case primaryKey
    case unique([ColumnShape])
    /// A unique index of an expression, with a column that has no Swift, or over the same columns as another.
    case uniqueIndex
    case foreignKey(toItself: Bool)
    case reference(table: String, onDelete: ReferentialAction, onUpdate: ReferentialAction)
    case check(Check)
    /// One of several foreign keys of which SQLite does not tell which one.
    case anyForeignKey
  }

  /// The name in the database; where it depends on the database, in the one with the shortest names.
  let name: String
  let kind: Kind
  /// The name of a check in the database with the longest names, where that is another one. Such a
  /// database (SQLite) does not tell the names of other constraints.
  var longName: String?
}

extension ConstraintShape {
  /// All constraints of a model, in the order in which its table describes them.
  ///
  /// - Parameters:
  ///   - entity: The model.
  ///   - types: Its schema.
  static func all(of entity: EntityShape, in types: SchemaTypes) -> [ConstraintShape] {
    let model = entity.model
    var constraints = keys(of: entity, in: types)
    constraints += foreignKeys(of: model, in: types) + references(to: model, in: types)
    if needsAnyForeignKey(constraints, types.schema) {
      constraints.append(ConstraintShape(name: "", kind: .anyForeignKey))
    }
    return constraints + checks(of: model, in: types)
  }

  private static func keys(of entity: EntityShape, in types: SchemaTypes) -> [ConstraintShape] {
    let model = entity.model
    let naming = types.databases.short.naming
    var keys: [ConstraintShape] = []
    if let name = model.primaryKeyName(naming) {
      keys.append(
        ConstraintShape(name: name, kind: entity.key.isEmpty ? .uniqueIndex : .primaryKey))
    }
    for key in model.uniqueKeys {
      let columns = isKnownByColumns(key, of: entity) ? entity.columns(key.fields) : nil
      keys.append(
        ConstraintShape(
          name: model.name(of: key, naming), kind: columns.map(Kind.unique) ?? .uniqueIndex))
    }
    for index in model.indexes where index.isUnique {
      keys.append(ConstraintShape(name: model.name(of: index, naming), kind: .uniqueIndex))
    }
    return keys
  }

  /// Whether a violation of the columns' uniqueness is one of this key: it is the only key over them,
  /// or holds for all rows.
  private static func isKnownByColumns(_ key: UniqueKey, of entity: EntityShape) -> Bool {
    let isWhole = key.predicate == nil && !entity.isSoftDeletable
    return isWhole || entity.model.uniqueKeys.count { $0.fields == key.fields } == 1
  }

  private static func foreignKeys(of model: Model, in types: SchemaTypes) -> [ConstraintShape] {
    (types.foreignKeys[model.name] ?? []).map { relation in
      ConstraintShape(
        name: model.name(of: relation, types.databases.short.naming),
        kind: .foreignKey(toItself: relation.referenced.model == model.name))
    }
  }

  private static func references(to model: Model, in types: SchemaTypes) -> [ConstraintShape] {
    (types.references[model.name] ?? []).compactMap { relation in
      guard relation.referencing.model != model.name,
        let other = types.schema.model(named: relation.referencing.model)
      else { return nil }
      let kind = Kind.reference(
        table: other.databaseName, onDelete: relation.onDelete(in: other),
        onUpdate: relation.effectiveOnUpdate)
      return ConstraintShape(
        name: other.name(of: relation, types.databases.short.naming), kind: kind)
    }
  }

  private static func checks(of model: Model, in types: SchemaTypes) -> [ConstraintShape] {
    let foreignKeys = types.foreignKeys[model.name] ?? []
    let names = model.checkNames(in: types.databases.short, foreignKeys: foreignKeys)
    let longNames = model.checkNames(in: types.databases.long, foreignKeys: foreignKeys)
    return model.checks.indices.map { index in
      ConstraintShape(
        name: names[index], kind: .check(model.checks[index]),
        longName: longNames[index] == names[index] ? nil : longNames[index])
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
