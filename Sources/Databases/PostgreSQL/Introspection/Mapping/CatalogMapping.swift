import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Turns the rows of the catalogs into a schema, and carries or lists what a schema cannot declare.
struct CatalogMapping {
  let contents: CatalogContents
  let scope: CatalogScope
  var carried: [CarriedObject] = []
  var listed: [ListedObject] = []
  /// The places of sequences that are part of a column, and are not carried by themselves.
  var usedSequences: Set<Int> = []
  /// The defaults that were read: tables mostly have the same ones.
  var defaults: [DefaultText: ColumnDefault] = [:]
  /// The functions of triggers that a schema declares.
  var touchFunctions: Set<QualifiedName> = []

  let relations: [Int: RelationRow]
  let columns: [Int: [AttributeRow]]
  let constraints: [Int: [ConstraintRow]]
  let indexes: [Int: [IndexRow]]
  let triggers: [Int: [TriggerRow]]
  /// The comments of tables by their identifiers, those of columns by their numbers.
  let comments: [Int: [Int: String]]
  /// The places of sequences by their names in `nextval`.
  let sequences: [Exact<String>: Int]
  /// The places of the sequences of a table by their columns.
  let ownedSequences: [Int: [Int: Int]]
  let columnTypes: [Int: ColumnTypeRow]
  /// The enums without labels.
  let emptyEnums: Set<Int>
  let operatorClasses: [Int: NameRow]
  let collations: [Int: NameRow]

  init(_ contents: CatalogContents, _ scope: CatalogScope) {
    self.contents = contents
    self.scope = scope
    relations = Self.index(contents.relations, by: \.id)
    columns = Dictionary(grouping: contents.attributes, by: \.relation)
      .mapValues { $0.sorted { $0.number < $1.number } }
    constraints = Dictionary(grouping: contents.constraints, by: \.relation)
      .mapValues { $0.sorted { $0.name < $1.name } }
    indexes = Dictionary(grouping: contents.indexes, by: \.relation)
      .mapValues { $0.sorted { $0.name < $1.name } }
    triggers = Dictionary(grouping: contents.triggers, by: \.relation)
      .mapValues { $0.sorted { $0.name < $1.name } }
    comments = Dictionary(grouping: contents.comments.filter { $0.catalog == "pg_class" }) {
      $0.object
    }
    .mapValues { rows in
      Dictionary(rows.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    sequences = Dictionary(
      contents.sequences.enumerated().map { (Exact($1.reference), $0) },
      uniquingKeysWith: { first, _ in first })
    ownedSequences = Dictionary(grouping: contents.sequences.enumerated()) { $1.owner }
      .mapValues { rows in
        Dictionary(rows.map { ($1.ownerColumn, $0) }, uniquingKeysWith: { first, _ in first })
      }
    columnTypes = Self.index(contents.columnTypes, by: \.id)
    emptyEnums = Set(contents.types.filter { $0.kind == "e" && $0.labels.isEmpty }.map(\.id))
    operatorClasses = Self.index(contents.names.filter { !$0.isCollation }, by: \.id)
    collations = Self.index(contents.names.filter(\.isCollation), by: \.id)
  }

  private static func index<Row>(_ rows: [Row], by key: (Row) -> Int) -> [Int: Row] {
    Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The database, with every object in its place.
  ///
  /// - Parameter hasNames: Whether the schemas to read were named.
  func database(hasNames: Bool) -> LiveDatabase {
    var mapping = self
    var schema = DatabaseSchema(dialect: .postgresql)
    if hasNames { schema.schemas = scope.read.compactMap { scope.schemas[$0] }.sorted() }
    let usual = scope.home.flatMap { scope.schemas[$0] } ?? QualifiedName("").effectiveSchema
    schema.extensions = contents.extensions.map {
      DatabaseExtension(
        name: $0.name, schema: $0.schema == usual ? nil : $0.schema, version: $0.version)
    }.sorted { $0.name < $1.name }
    schema.enums = mapping.readTypes().sorted { $0.name < $1.name }
    schema.tables = mapping.readRelations().sorted { $0.name < $1.name }
    mapping.carrySequences()
    mapping.carryDefined()
    mapping.carryComments()
    mapping.listNamed()
    let home = usual == QualifiedName("").effectiveSchema ? nil : usual
    return LiveDatabase(
      schema: schema.withoutQualifier(ofHome: home), carried: mapping.carried,
      listed: mapping.listed, home: home)
  }

  // MARK: Names

  /// The name of an object as a schema has it.
  func qualified(_ schema: Int, _ name: String) -> QualifiedName {
    QualifiedName(name, schema: schema == scope.home ? nil : scope.schemas[schema])
  }

  func name(of relation: RelationRow) -> QualifiedName {
    qualified(relation.schema, relation.name)
  }

  /// The name of an object in SQL, which always names the schema.
  func sql(_ schema: Int, _ name: String) -> String {
    let name = SQLQuoting.identifier(name)
    return scope.schemas[schema].map { "\(SQLQuoting.identifier($0)).\(name)" } ?? name
  }

  func sql(_ relation: RelationRow) -> String {
    sql(relation.schema, relation.name)
  }

  /// Names in SQL with commas between them.
  func list(_ names: [String]) -> String {
    names.map(SQLQuoting.identifier).joined(separator: ", ")
  }

  /// The names of columns from their numbers.
  func columnNames(_ numbers: [Int], of relation: Int) -> [String] {
    let all = columns[relation] ?? []
    return numbers.compactMap { number in all.first { $0.number == number }?.name }
  }

  // MARK: Carried objects

  /// Carries an object of its own.
  mutating func carry(_ kind: ObjectKind, _ name: QualifiedName, _ definition: String) {
    carried.append(CarriedObject(kind: kind, name: name.description, definition: definition))
  }

  /// Carries a part of a table; without the name of a part, a property of the table itself.
  mutating func carry(
    _ kind: ObjectKind, _ part: String? = nil, of relation: RelationRow, _ definition: String
  ) {
    carried.append(
      CarriedObject(kind: kind, part: part, of: name(of: relation), definition: definition))
  }
}
