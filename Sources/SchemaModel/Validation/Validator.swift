import SchemaDiagnostics
import SchemaSyntax

/// The last stage: the rules that depend on the database, and those that look at several parts of
/// a schema at once.
///
/// This file is the list of the rules; each is a sentence that has to hold. They are in
/// extensions, a subject per file.
struct Validator {
  let draft: SchemaDraft
  let datasource: DatasourceDraft?
  let database: TargetDatabase
  /// The schemas that the datasource lists.
  let schemaNames: Set<String>
  var bag = DiagnosticBag()

  init(_ draft: SchemaDraft, datasource: DatasourceDraft?, database: TargetDatabase) {
    self.draft = draft
    self.datasource = datasource
    self.database = database
    schemaNames = Set(datasource?.datasource.schemas ?? [])
  }

  /// Whether the schema is for other databases too, one of which may keep what this one does not.
  var isForSeveralDatabases: Bool { (datasource?.datasource.providers.count ?? 0) > 1 }

  /// Applies all rules.
  mutating func validate() {
    validateCompositeTypes()
    validateSchemaWide()
    for model in draft.models.indices where !bag.isFull {
      validateModel(draft.models[model])
      // What an ambiguous relation leads to says nothing about the rest of the schema.
      if reportAmbiguousRelations(of: model) { return }
      validateRelationFields(of: model)
    }
    for enumeration in draft.enums where !bag.isFull {
      enumSchemaIsDeclared(enumeration)
      enumLabelsAreDistinct(enumeration)
    }
    for relation in draft.relations where !bag.isFull { validateRelation(relation) }
    foreignKeyActionsDoNotCycle()
  }

  private mutating func validateCompositeTypes() {
    compositeTypesHaveFields()
    compositeTypesEnd()
    compositeTypeDefaultsAreWellFormed()
  }

  private mutating func validateSchemaWide() {
    functionsInDefaultsAreKnown()
    databaseHasSchemas()
    tableNamesAreDistinct()
    enumNamesAreDistinct()
    joinTableNamesAreDistinct()
    constraintNamesAreDistinct()
    renamesAreDistinct()
  }

  private mutating func validateModel(_ model: ModelDraft) {
    rowsCanBeToldApart(model)
    modelSchemaIsDeclared(model)
    autoincrementIsSupported(model)
    clientNamesAreDistinct(model)
    clientNamesAreNoFields(model)
    namesAreShortEnough(model)
    columnNamesDifferInMoreThanCase(model)
    specialFieldsAreFew(model)
    versionIsNoKey(model)
    if let key = model.primaryKey { validatePrimaryKey(key, of: model) }
    for field in model.fields where !field.isRelation && !bag.isFull {
      validateColumn(field, of: model)
    }
    for key in model.keys where !bag.isFull { validateKey(key, of: model) }
  }

  private mutating func validatePrimaryKey(_ key: KeyDraft, of model: ModelDraft) {
    keyHasFields(key)
    primaryKeyCanBeNamed(key, of: model)
    primaryKeyIsStored(key, of: model)
    keyLengthIsSupported(key)
    primaryKeySortIsSupported(key)
    clusteringIsSupported(key)
    operatorClassesAreForIndexes(key)
  }

  private mutating func validateColumn(_ field: FieldDraft, of model: ModelDraft) {
    fieldTypeIsSupported(field, of: model)
    nativeTypeFits(field)
    unsupportedTypeIsNeeded(field)
    defaultIsUnnamed(field)
    defaultIsWellFormed(field)
    attributesGoTogether(field, of: model)
  }

  private mutating func validateKey(_ key: KeyDraft, of model: ModelDraft) {
    keyHasFields(key)
    keyLengthIsSupported(key)
    indexTypeIsSupported(key)
    hashIndexIsPlain(key)
    fulltextIsSupported(key)
    clusteringIsSupported(key)
    operatorClassesAreForIndexes(key)
    expressionIndexHasName(key)
    indexColumnsFit(key, of: model)
  }
}
