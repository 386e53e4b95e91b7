import DatabaseTypes
import SchemaSyntax

/// Turns a draft in which every rule holds into the resolved schema.
struct SchemaAssembly {
  private(set) var draft: SchemaDraft
  /// The native types of the schema's databases, by the word of the schema; the first one counts where
  /// several have a type.
  private(set) var nativeTypes: [String: NativeTypeDefinition] = [:]
  /// The operator classes of the one database of the schema that has any, by the word of the schema.
  private(set) var operatorClasses: [String: OperatorClass] = [:]

  init(draft: SchemaDraft) {
    self.draft = draft
  }

  /// Makes the schema.
  ///
  /// - Parameters:
  ///   - datasource: The datasource, if there is one.
  ///   - generators: All generators, in order.
  mutating func schema(datasource: Datasource?, generators: [Generator]) -> Schema {
    let databases = (datasource?.providers ?? []).map { TargetDatabase.of($0) }
    nativeTypes = databases.reduce(into: [:]) { all, database in
      all.merge(database.nativeTypes) { first, _ in first }
    }
    operatorClasses = databases.map(\.operatorClasses).first { !$0.isEmpty } ?? [:]
    let relations = draft.relations.map(relation)
    return Schema(
      datasource: datasource, generators: generators, models: takeModels(),
      enums: draft.enums.map(enumeration), compositeTypes: draft.compositeTypes.map(composite),
      relations: relations, sqlFragments: draft.sqlFragments)
  }

  /// Makes the models and lets each draft go, so that a large schema is not there twice.
  private mutating func takeModels() -> [Model] {
    var models: [Model] = []
    models.reserveCapacity(draft.models.count)
    draft.models.reverse()
    while let model = draft.models.popLast() { models.append(self.model(model)) }
    return models
  }

  private func model(_ model: ModelDraft) -> Model {
    let keys = model.keys
    return Model(
      name: model.name, databaseName: model.databaseName,
      databaseSchema: model.databaseSchema?.text, isView: model.isView,
      documentation: model.declaration.documentation, fields: model.fields.map(field),
      primaryKey: model.primaryKey.map { primaryKey($0, in: model) },
      uniqueKeys: keys.filter { $0.kind == .unique }.map { uniqueKey($0, in: model) },
      indexes: keys.filter { $0.kind == .index }.map { index($0, in: model) },
      checks: model.checks, isIgnored: model.isIgnored, formerName: model.formerName?.text,
      nameSpan: model.declaration.name.span, span: model.declaration.span)
  }

  private func composite(_ type: CompositeTypeDraft) -> CompositeType {
    CompositeType(
      name: type.name, documentation: type.declaration.documentation,
      fields: type.fields.map(field), span: type.declaration.span)
  }

  private func enumeration(_ enumeration: EnumDraft) -> Enumeration {
    let declaration = enumeration.declaration
    return Enumeration(
      name: enumeration.name, databaseName: enumeration.databaseName,
      databaseSchema: enumeration.databaseSchema?.text, documentation: declaration.documentation,
      values: enumeration.values.map { value in
        Enumeration.Value(
          name: value.declaration.name.text, databaseName: value.mappedName?.text,
          documentation: value.declaration.documentation, formerName: value.formerName?.text,
          span: value.declaration.span)
      },
      formerName: enumeration.formerName?.text, nameSpan: declaration.name.span,
      span: declaration.span)
  }
}
