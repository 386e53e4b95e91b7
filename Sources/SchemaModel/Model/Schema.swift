/// A resolved schema: every name is looked up, every attribute understood, every rule holds.
///
/// Words used throughout the sources:
/// - *name*: what the schema calls a thing (`User`, `createdAt`).
/// - *mapped name*: what `@map` / `@@map` says instead.
/// - *database name*: the mapped name where there is one, else the name.
/// - *snapshot*: the tables after the newest migration, in `snapshot.json`.
/// - *step*: one change from a snapshot to the next state; a *plan* is the ordered list of them.
package struct Schema: Sendable {
  package var datasource: Datasource?
  package var generators: [Generator]
  /// Models and views, in the order of the file.
  package var models: [Model] { didSet { indexModels() } }
  package var enums: [Enumeration] { didSet { indexEnums() } }
  /// `type` blocks: the shapes of typed JSON columns.
  package var compositeTypes: [CompositeType] { didSet { indexCompositeTypes() } }
  /// All relations; a relation field names its own by index.
  package var relations: [Relation]
  /// The SQL that models hold as SQL, with its places.
  package var sqlFragments: [SQLFragment]
  private var modelIndices: [String: Int] = [:]
  private var enumIndices: [String: Int] = [:]
  private var compositeTypeIndices: [String: Int] = [:]

  package init(
    datasource: Datasource? = nil, generators: [Generator] = [], models: [Model] = [],
    enums: [Enumeration] = [], compositeTypes: [CompositeType] = [], relations: [Relation] = [],
    sqlFragments: [SQLFragment] = []
  ) {
    self.datasource = datasource
    self.generators = generators
    self.models = models
    self.enums = enums
    self.compositeTypes = compositeTypes
    self.relations = relations
    self.sqlFragments = sqlFragments
    indexModels()
    indexEnums()
    indexCompositeTypes()
  }

  /// The model or view of a name.
  package func model(named name: String) -> Model? {
    modelIndices[name].map { models[$0] }
  }

  /// The enum of a name.
  package func enumeration(named name: String) -> Enumeration? {
    enumIndices[name].map { enums[$0] }
  }

  /// The composite type of a name.
  package func compositeType(named name: String) -> CompositeType? {
    compositeTypeIndices[name].map { compositeTypes[$0] }
  }

  private mutating func indexModels() {
    modelIndices = Self.indices(of: models.map(\.name))
  }

  private mutating func indexEnums() {
    enumIndices = Self.indices(of: enums.map(\.name))
  }

  private mutating func indexCompositeTypes() {
    compositeTypeIndices = Self.indices(of: compositeTypes.map(\.name))
  }

  private static func indices(of names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
