import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// What a schema calls the tables, columns, enums and labels of a database: what it calls them already,
/// else what a person would.
struct LiftedNames {
  private(set) var models: [QualifiedName: String] = [:]
  private(set) var enums: [QualifiedName: String] = [:]
  private(set) var fields: [QualifiedName: [Exact<String>: String]] = [:]
  private(set) var values: [QualifiedName: [Exact<String>: String]] = [:]

  /// - Parameters:
  ///   - database: The database.
  ///   - known: The tables of a schema that is there already.
  ///   - taken: Other names that the schema has.
  init(_ database: DatabaseSchema, known: DatabaseSchema?, taken: some Sequence<String>) {
    let knownTables = Dictionary(
      (known?.tables ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let knownEnums = Dictionary(
      (known?.enums ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var names = NameRegistry(taken)
    for table in database.tables {
      guard let model = knownTables[table.name]?.model else { continue }
      models[table.name] = model
      names.take(model)
    }
    for type in database.enums {
      guard let name = knownEnums[type.name]?.model else { continue }
      enums[type.name] = name
      names.take(name)
    }
    // Names that are fine as they are have the first choice.
    let tables = database.tables.filter { models[$0.name] == nil }
    for isFine in [true, false] {
      for table in tables {
        let name = IdentifierNames.model(table.name.name)
        guard name.isExactly(table.name.name) == isFine else { continue }
        let qualified = table.name.schema.map { NameWords($0).pascalCase + name }
        models[table.name] = names.name(
          name, qualified ?? name, IdentifierNames.modelInPlural(table.name.name))
      }
    }
    for type in database.enums where enums[type.name] == nil {
      let name = IdentifierNames.enumeration(type.name.name)
      enums[type.name] = names.name(name, name + "Kind")
    }
    for table in database.tables { nameFields(of: table, knownTables[table.name]) }
    for type in database.enums { nameValues(of: type, knownEnums[type.name]) }
  }

  /// The model of a table.
  func model(_ table: QualifiedName) -> String { models[table] ?? table.name }

  /// The field of a column.
  func field(_ column: String, of table: QualifiedName) -> String {
    fields[table]?[Exact(column)] ?? column
  }

  /// The fields of some columns.
  func fields(_ columns: [String], of table: QualifiedName) -> [String] {
    columns.map { field($0, of: table) }
  }

  /// The name of an enum's label.
  func value(_ label: String, of type: QualifiedName) -> String {
    values[type]?[Exact(label)] ?? label
  }

  private mutating func nameFields(of table: Table, _ known: Table?) {
    var names = NameRegistry()
    var fields: [Exact<String>: String] = [:]
    for column in table.columns {
      guard let field = known?.column(named: column.name)?.field else { continue }
      fields[column.$name] = field
      names.take(field)
    }
    let others = table.columns.filter { fields[$0.$name] == nil }
    for isFine in [true, false] {
      for column in others {
        let name = fieldName(column, of: table)
        guard name.isExactly(column.name) == isFine else { continue }
        fields[column.$name] = names.name(name)
      }
    }
    self.fields[table.name] = fields
  }

  /// A column called like the model that it references leaves that name to the relation: `country`
  /// becomes `countryCode` when it references a code.
  private func fieldName(_ column: Column, of table: Table) -> String {
    let name = IdentifierNames.field(column.name)
    let key = table.foreignKeys.first { $0.columns == [column.name] }
    guard let key, let target = models[key.referencedTable],
      NameWords.uncapitalized(target) == name, let referenced = key.referencedColumns.first
    else { return name }
    return name + NameWords.capitalized(IdentifierNames.field(referenced))
  }

  private mutating func nameValues(of type: EnumType, _ known: EnumType?) {
    var names = NameRegistry()
    var values: [Exact<String>: String] = [:]
    for label in type.labels {
      guard let value = known?.values.first(where: { $0.label.isExactly(label) }) else { continue }
      values[Exact(label)] = value.name
      names.take(value.name)
    }
    for label in type.labels where values[Exact(label)] == nil {
      values[Exact(label)] = names.name(IdentifierNames.value(label))
    }
    self.values[type.name] = values
  }
}
