import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

/// The last stage: the rules that depend on the database, and those that look at several parts of
/// a schema at once.
///
/// This file is the list of the rules; each is a sentence that has to hold. They are in
/// extensions, a subject per file. The schema may have errors already: a rule asks whether what it
/// looks at was read, so that it reports no error that only follows from another.
struct Validator {
  let draft: SchemaDraft
  let datasource: DatasourceDraft?
  let database: TargetDatabase
  let sources: SourceSet
  /// The schemas that the datasource lists.
  let schemaNames: Set<Exact<String>>
  /// Whether it is known which databases the schema is for.
  let isDatabaseRead: Bool
  /// Whether it is certain who keeps relations whole.
  let isRelationModeRead: Bool
  /// Whether it is certain which schemas the datasource lists.
  let areSchemasRead: Bool
  /// The relations that need names to tell them apart.
  var ambiguities: Set<RelationKey> = []
  var bag = DiagnosticBag()

  init(
    _ draft: SchemaDraft, datasource: DatasourceDraft?, database: TargetDatabase,
    unread: Set<String>, sources: SourceSet
  ) {
    self.draft = draft
    self.datasource = datasource
    self.database = database
    self.sources = sources
    isDatabaseRead = !unread.contains("provider")
    isRelationModeRead = !unread.contains("relationMode")
    areSchemasRead = !unread.contains("schemas")
    schemaNames = Set((datasource?.datasource.schemas ?? []).map { Exact($0) })
  }

  /// Whether the schema is for other databases too, one of which may keep what this one does not.
  var isForSeveralDatabases: Bool { (datasource?.datasource.providers.count ?? 0) > 1 }

  /// Applies all rules.
  mutating func validate() {
    relationsAreDistinct()
    validateCompositeTypes()
    validateSchemaWide()
    for model in draft.models.indices where !bag.isFull {
      validateModel(draft.models[model])
      validateRelationFields(of: model)
    }
    for enumeration in draft.enums where !bag.isFull {
      if isDatabaseRead { enumSchemaIsDeclared(enumeration) }
      enumLabelsAreDistinct(enumeration)
    }
    for relation in draft.relations where !bag.isFull && !isAmbiguous(relation) {
      validateRelation(relation)
    }
    if isRelationModeRead, isDatabaseRead { foreignKeyActionsDoNotCycle() }
  }

  private mutating func validateCompositeTypes() {
    compositeTypesHaveFields()
    compositeTypesEnd()
    compositeTypeDefaultsAreWellFormed()
  }

  private mutating func validateSchemaWide() {
    functionsInDefaultsAreKnown()
    if isDatabaseRead { databaseHasSchemas() }
    tableNamesAreDistinct()
    enumNamesAreDistinct()
    joinTableNamesAreDistinct()
    constraintNamesAreDistinct()
    renamesAreDistinct()
    if isDatabaseRead {
      namesAreNotReserved()
      triggerNamesAreDistinct()
      sqlIsWhole()
      namesInSQLAreColumns()
    }
  }

  private mutating func validateModel(_ model: ModelDraft) {
    rowsAreIdentified(model)
    if isDatabaseRead {
      modelSchemaIsDeclared(model)
      autoincrementIsSupported(model)
      namesAreShortEnough(model)
      columnNamesDifferInMoreThanCase(model)
    }
    clientNamesAreDistinct(model)
    clientNamesAreNoFields(model)
    specialFieldsAreFew(model)
    versionIsNoKey(model)
    if let key = model.primaryKey, key.isRead { validatePrimaryKey(key, of: model) }
    for field in model.fields where field.isColumn && !bag.isFull {
      validateColumn(field, of: model)
    }
    for key in model.keys where key.isRead && !bag.isFull { validateKey(key, of: model) }
  }

  private mutating func validatePrimaryKey(_ key: KeyDraft, of model: ModelDraft) {
    keyHasFields(key)
    operatorClassesAreForIndexes(key)
    guard isDatabaseRead else { return }
    primaryKeyCanBeNamed(key, of: model)
    primaryKeyIsStored(key, of: model)
    keyLengthIsSupported(key)
    primaryKeySortIsSupported(key)
    clusteringIsSupported(key)
  }

  private mutating func validateColumn(_ field: FieldDraft, of model: ModelDraft) {
    attributesGoTogether(field, of: model)
    // How values look and are stored is the last thing to get right about a model.
    if model.areAttributesRead { defaultIsWellFormed(field) }
    guard isDatabaseRead else { return }
    fieldTypeIsSupported(field, of: model)
    unsupportedTypeIsNeeded(field)
    defaultIsUnnamed(field)
    if model.areAttributesRead { nativeTypeFits(field) }
  }

  private mutating func validateKey(_ key: KeyDraft, of model: ModelDraft) {
    keyHasFields(key)
    operatorClassesAreForIndexes(key)
    expressionIndexHasName(key)
    if model.areAttributesRead { conditionsAreWellFormed(key, of: model) }
    guard isDatabaseRead else { return }
    keyLengthIsSupported(key)
    indexTypeIsSupported(key)
    hashIndexIsPlain(key)
    fulltextIsSupported(key)
    clusteringIsSupported(key)
    indexColumnsFit(key, of: model)
  }
}
