import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import TestSupport

/// Makes edits of a schema, one migration's worth.
struct SchemaEditor {
  var schema: WalkedSchema
  var random: SeededGenerator
  /// The last number that was given to anything.
  var lastID: Int
  /// The model that was edited last, which is likely to be edited again.
  var hotModel: Int?

  /// What was done, one sentence each.
  private(set) var sentences: [String] = []
  var preparations: [Preparation] = []
  /// Fields whose values the edit asks to lose.
  var lost: Set<Int> = []
  /// Fields whose values are read as another type, as with `--convert`.
  var converted: Set<Int> = []
  /// Fields whose values after the edit are not known here.
  var unchecked: Set<Int> = []
  /// Fields in which a default takes the place of `NULL`, as SQL.
  var filled: [Int: String] = [:]
  /// Labels that go, with those that rows get instead.
  var mapping: [Int: Int] = [:]
  /// The answers that say the same to the planner.
  var labelAnswers: [DecisionAnswers.Rename] = []
  /// Models that are new in this migration, without rows.
  var created: Set<Int> = []
  /// Things that are not touched again in the same migration.
  var settled: Set<Int> = []

  var isPostgreSQL: Bool { schema.dialect == .postgresql }

  init(schema: WalkedSchema, random: SeededGenerator, lastID: Int, hotModel: Int?) {
    self.schema = schema
    self.random = random
    self.lastID = lastID
    self.hotModel = hotModel
  }

  /// Makes some edits.
  mutating func edit(count: Int) {
    var attempts = 0
    while sentences.count < count, attempts < 60 {
      attempts += 1
      if let done = apply(EditKind.random(&random)) { sentences.append(done) }
    }
  }

  /// How many changes the next migration has.
  mutating func changeCount() -> Int {
    let number = Int.random(in: 0..<20, using: &random)
    return number < 11 ? 1 : number < 16 ? 2 : number < 19 ? 3 : 4
  }

  mutating func newID() -> Int {
    lastID += 1
    return lastID
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

  /// A model, and its place; often that of the last edit.
  mutating func pickModel(where condition: (WalkedModel) -> Bool = { _ in true }) -> Int? {
    let places = schema.models.indices.filter { condition(schema.models[$0]) }
    if chance(40), let hot = places.first(where: { schema.models[$0].id == hotModel }) {
      return hot
    }
    guard let place = pick(places) else { return nil }
    hotModel = schema.models[place].id
    return place
  }

  /// A field that nothing in this migration has touched, with its model.
  mutating func pickField(
    where condition: (WalkedModel, WalkedField) -> Bool
  ) -> (model: Int, field: Int)? {
    let open = settled
    func isFit(_ model: WalkedModel, _ field: WalkedField) -> Bool {
      !open.contains(field.id) && condition(model, field)
    }
    guard
      let model = pickModel(where: { model in model.fields.contains { isFit(model, $0) } })
    else { return nil }
    let owner = schema.models[model]
    let places = owner.fields.indices.filter { isFit(owner, owner.fields[$0]) }
    return pick(places).map { (model, $0) }
  }

  /// Asks for rows of a certain kind; each field is prepared once.
  mutating func prepare(_ preparation: Preparation) {
    preparations.append(preparation)
    settled.formUnion(preparation.fields)
  }

  private mutating func apply(_ kind: EditKind) -> String? {
    switch kind {
    case .createTable: schema.models.count < 11 ? createTable() : dropTable()
    case .dropTable: dropTable()
    case .addColumn: addColumn()
    case .dropColumn: dropColumn()
    case .recreateColumn: recreateColumn()
    case .alterType: alterType()
    case .list: changeList()
    case .setNotNull: setNotNull()
    case .dropNotNull: dropNotNull()
    case .setDefault: setDefault()
    case .dropDefault: dropDefault()
    case .redefine: redefine()
    case .databaseDefault: addDatabaseDefault()
    case .uniqueIndex: addUniqueIndex()
    case .index: addIndex()
    case .dropIndex: dropIndex()
    case .indexMethod: changeMethod()
    case .indexSort: changeSort()
    case .partialIndex: addPartialIndex()
    case .expressionIndex: addExpressionIndex()
    case .foreignKey: addForeignKey()
    case .dropForeignKey: dropForeignKey()
    case .selfReference: addSelfReference()
    case .compositeKey: addCompositeForeignKey()
    case .actions: changeActions()
    case .manyToMany: changeLinks()
    case .primaryKey: changePrimaryKey()
    case .createEnum: schema.enums.count < 7 ? createEnum() : dropEnum()
    case .dropEnum: dropEnum()
    case .addLabel: addLabel()
    case .removeLabel: removeLabel()
    case .moveToSchema: moveToSchema()
    case .renameTable: renameTable()
    case .renameColumn: renameColumn()
    case .renameChain: renameChain()
    case .renameEnum: renameEnum()
    case .renameLabel: renameLabel()
    case .renameIndex: renameIndex()
    case .renameConstraint: renameConstraint()
    case .renameJoinTable: renameJoinTable()
    case .remap: remap()
    case .check: changeChecks()
    case .generated: addGenerated()
    case .attribute: addAttribute()
    case .typedJSON: addTypedJSON()
    case .unsupported: addUnsupported()
    case .autoincrement: toggleAutoincrement()
    case .widerNumbering: widenNumbering()
    case .comment: changeComment()
    }
  }
}
