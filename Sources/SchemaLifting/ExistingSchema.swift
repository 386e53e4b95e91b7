package import DatabaseSchema
import DatabaseTypes
import SQLLexicon
package import SchemaDiagnostics
package import SchemaModel
import SchemaSyntax

/// A schema that is there already, with what its models are called.
package struct ExistingSchema: Sendable {
  package let schema: Schema
  /// What it becomes in the database.
  package let tables: DatabaseSchema
  package let sources: SourceSet

  /// - Parameters:
  ///   - schema: The resolved schema.
  ///   - tables: What it becomes in the database.
  ///   - sources: Its files.
  package init(_ schema: Schema, tables: DatabaseSchema, sources: SourceSet) {
    self.schema = schema
    self.tables = tables
    self.sources = sources
  }

  /// The declarations of its files.
  var declarations: [Declaration] {
    var bag = DiagnosticBag()
    return SyntaxParser.parse(sources, into: &bag).flatMap(\.declarations)
  }

  /// The declarations of its models by name.
  var modelDeclarations: [String: ModelDeclaration] {
    var models: [String: ModelDeclaration] = [:]
    for case .model(let block) in declarations where block.kind == .model {
      models[block.name.text] = block
    }
    return models
  }

  /// The names of composite types, views and enums, which are not tables.
  var otherNames: [String] {
    schema.compositeTypes.map(\.name) + schema.models.filter(\.isView).map(\.name)
      + schema.enums.map(\.name)
  }

  /// Whether a part is a table whose model is not ignored.
  func usesModel(of part: LiftedPart) -> Bool {
    guard case .table(let name) = part else { return false }
    return model(of: name)?.isIgnored == false
  }

  /// The tables whose models are ignored.
  var ignoredTables: [QualifiedName] {
    tables.tables.map(\.name).filter { model(of: $0)?.isIgnored == true }
  }

  private func model(of table: QualifiedName) -> Model? {
    tables.tables.first { $0.name == table }?.model.flatMap(schema.model)
  }

  /// The columns with `@softDelete`, by table.
  var softDeletes: [QualifiedName: String] {
    var columns: [QualifiedName: String] = [:]
    for table in tables.tables {
      let model = table.model.flatMap(schema.model)
      columns[table.name] = model?.fields.first(where: \.isSoftDelete)?.databaseName
    }
    return columns
  }

  /// The relation fields of each model, by its table.
  var relationFields: [QualifiedName: [String]] {
    var fields: [QualifiedName: [String]] = [:]
    for table in tables.tables {
      guard let model = table.model.flatMap(schema.model) else { continue }
      fields[table.name] = model.fields.filter { $0.relation != nil }.map(\.name)
    }
    return fields
  }

  /// The relations that its tables have.
  var relations: [LiftedRelation] {
    let foreign = Dictionary(grouping: schema.foreignKeys, by: \.referencing.model)
    return tables.tables.flatMap { table in
      switch table.origin {
      case .joinTable(let join): [relation(join, table)].compactMap(\.self)
      case .model(let model): relations(foreign[model] ?? [], of: table)
      }
    }
  }

  private func relation(_ join: TableOrigin.Join, _ table: Table) -> LiftedRelation? {
    guard let a = table.foreignKeys.first?.referencedTable,
      let b = table.foreignKeys.last?.referencedTable, let field = join.fieldA
    else { return nil }
    return LiftedRelation(
      base: .joinTable(table.name), table: a, target: b,
      name: Self.given(join.relation, join.modelA, join.modelB), field: field, back: join.fieldB)
  }

  /// Lowering makes the foreign keys of a model in the order of its relations.
  private func relations(_ own: [Relation], of table: Table) -> [LiftedRelation] {
    zip(own, table.foreignKeys).compactMap { relation, key in
      guard let field = relation.referencing.field else { return nil }
      return LiftedRelation(
        base: .foreignKey(key, isUnique: false, isRequired: false), table: table.name,
        target: key.referencedTable, name: givenName(relation), field: field,
        back: relation.referenced.field)
    }
  }

  private func givenName(_ relation: Relation) -> String? {
    Self.given(relation.name, relation.referencing.model, relation.referenced.model)
  }

  /// The name of a relation; `nil` for the one that it has without being named.
  private static func given(_ name: String, _ one: String, _ other: String) -> String? {
    ["\(one)To\(other)", "\(other)To\(one)"].contains(name) ? nil : name
  }
}
