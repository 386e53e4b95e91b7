import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon
import SchemaModel

/// Writes the declarations of a database, a line for each part of it.
///
/// What the language refuses is conceded step by step: the compiler is asked, and the part of the line
/// that it complains about is written more plainly, or left out.
struct Lifter {
  let database: DatabaseSchema
  let types: any TypeRules
  let capabilities: DatabaseCapabilities
  let naming: DatabaseNaming
  let names: LiftedNames
  let relations: [LiftedRelation]
  /// The tables of models.
  let tables: [Table]
  /// The tables of models by name.
  let models: TablesByName
  /// All tables by name.
  let allTables: TablesByName
  private let relationsByTable: [QualifiedName: [LiftedRelation]]
  private let relationsByTarget: [QualifiedName: [LiftedRelation]]
  /// The columns with `@softDelete` of models that are there already, by table.
  let softDeletes: [QualifiedName: String]
  /// The tables whose models are ignored: those without a key, and those that are in the schema.
  let ignored: Set<QualifiedName>
  /// How far a part has been conceded; nothing without an entry.
  let concessions: [LiftedPart: Int]
  /// The text of the datasource that is there already.
  private let known: String?
  /// The name of the datasource, which native types begin with.
  let prefix: String

  /// - Parameters:
  ///   - database: The database.
  ///   - existing: The schema that is there already, with its tables.
  ///   - datasource: Its datasource.
  ///   - concessions: How far parts are conceded.
  init(
    _ database: DatabaseSchema, existing: ExistingSchema?, datasource: String? = nil,
    concessions: [LiftedPart: Int]
  ) {
    self.database = database
    self.concessions = concessions
    known = datasource
    softDeletes = existing?.softDeletes ?? [:]
    prefix = existing?.schema.datasource?.name ?? "db"
    types = database.dialect.types
    capabilities = types.capabilities
    naming = capabilities.naming
    var kept = database
    kept.tables.removeAll { concessions[.table($0.name), default: 0] > 1 }
    kept.enums.removeAll { concessions[.enumeration($0.name), default: 0] > 0 }
    let names = LiftedNames(kept, known: existing?.tables, taken: existing?.otherNames ?? [])
    self.names = names
    let naming = naming
    let all = TablesByName(kept.tables)
    allTables = all
    let joins = kept.tables.compactMap { table in
      concessions[.joinTable(table.name)] == nil
        ? JoinTable(table, among: all, names, naming) : nil
    }
    let joined = Set(joins.map(\.table.name))
    tables = kept.tables.filter { !joined.contains($0.name) }
    models = TablesByName(tables)
    let ignored = Set(
      tables.map(\.name).filter { concessions[.table($0)] == 1 } + (existing?.ignoredTables ?? []))
    self.ignored = ignored
    relations =
      RelationPlan(
        tables, joins: joins, names: names, known: existing?.relations ?? [],
        reserved: existing?.relationFields ?? [:], ignored: ignored
      ) { concessions[$0, default: 0] > 0 }.relations
    relationsByTable = Dictionary(grouping: relations, by: \.table)
    relationsByTarget = Dictionary(grouping: relations, by: \.target)
  }

  /// The foreign keys whose tables the schema does not have.
  var danglingKeys: [OmittedPart] {
    tables.flatMap { table in
      table.foreignKeys.filter { models[$0.referencedTable] == nil }.map {
        OmittedPart(
          part: .foreignKey(table.name, $0.$name),
          reason: "It references \($0.referencedTable), which the schema does not have.")
      }
    }
  }

  /// The tables that are in the place of join tables of a schema that is there.
  func replacedJoinTables(of existing: ExistingSchema) -> [ReplacedJoinTable] {
    let lost = existing.relations.filter { relation in
      guard case .joinTable(let name) = relation.base else { return false }
      return allTables[name] == nil && !relations.contains { $0.formerTable == name }
    }
    if lost.isEmpty { return [] }
    let known = Set(existing.tables.tables.map(\.name))
    return tables.filter { !known.contains($0.name) }.compactMap {
      ReplacedJoinTable($0, among: lost, self)
    }
  }

  /// How far a part is conceded.
  func concession(_ part: LiftedPart) -> Int { concessions[part, default: 0] }

  /// How often a part can be conceded before it is left out.
  static func concessions(of part: LiftedPart) -> Int {
    switch part {
    // An operator class and a condition are SQL first, then the whole index.
    case .index: 3
    // A model without a key is ignored first, and the default of a column is SQL.
    case .table, .column: 2
    case .joinTable, .enumeration, .primaryKey, .check, .foreignKey, .datasource: 1
    }
  }

  /// The whole schema.
  var lines: [LiftedLine] {
    (known.map { [LiftedLine($0)] } ?? datasource) + blocks.flatMap { [LiftedLine("")] + $0.lines }
  }

  /// The declarations, the datasource left out.
  var blocks: [LiftedBlock] {
    tables.map(model)
      + database.enums.filter { names.enums[$0.name] != nil }.map(enumeration)
  }

  /// The relations with a foreign key of a table, or with its column `A`.
  func relations(from table: QualifiedName) -> [LiftedRelation] { relationsByTable[table] ?? [] }

  /// The relations that reference a table.
  func relations(to table: QualifiedName) -> [LiftedRelation] { relationsByTarget[table] ?? [] }

  /// `@@schema`, where the datasource lists several.
  func schemaAttribute(_ name: QualifiedName, _ part: LiftedPart) -> [LiftedLine] {
    guard !database.schemas.isEmpty else { return [] }
    return [LiftedLine("  @@schema(\(SchemaText.string(name.effectiveSchema)))", part)]
  }

  /// `@@map`, where the database's name is another one.
  func mapAttribute(_ name: QualifiedName, as own: String, _ part: LiftedPart) -> [LiftedLine] {
    own.isExactly(name.name) ? [] : [LiftedLine("  @@map(\(SchemaText.string(name.name)))", part)]
  }
}
