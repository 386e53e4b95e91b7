import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

extension CatalogMapping {
  /// A column, with its default.
  mutating func column(_ row: AttributeRow, of relation: RelationRow) -> Column {
    let type = type(of: row)
    var column = Column(row.name, type: type, isNullable: !row.isRequired)
    column.comment = comments[relation.id]?[row.number]
    if row.collation != columnTypes[row.type]?.collation {
      column.collation = collation(row.collation)
    }
    carryProperties(of: row, of: relation)
    // A schema does not say whether a list can be NULL.
    if type.isList, row.isRequired {
      column.isRequiredList = true
      carry(.notNullConstraint, row.name, of: relation, "NOT NULL")
    }
    if !row.generated.isEmpty {
      let expression = (row.expression ?? "").withoutOuterParentheses
      column.generatedExpression = expression
      if row.generated == "v" {
        column.isVirtual = true
        carry(
          .virtualColumn, row.name, of: relation,
          "GENERATED ALWAYS AS (\(expression)) VIRTUAL")
      }
    } else if !row.identity.isEmpty {
      column.defaultValue = .autoincrement
      let words = identity(row, of: relation)
      column.identity = words
      carry(.identity, row.name, of: relation, words)
    } else if let text = row.expression {
      column.defaultValue = defaultValue(text, row, type, of: relation)
      if column.isAutoincrement { column.counter = text }
    }
    return column
  }

  private func type(of row: AttributeRow) -> ColumnType {
    guard let type = columnTypes[row.type] else { return ColumnType(.other(row.typeText ?? "")) }
    if type.kind == "e", scope.read.contains(type.schema), !emptyEnums.contains(type.element) {
      return ColumnType(.enumeration(qualified(type.schema, type.name)), isList: type.isList)
    }
    if let base = ColumnTypeReader.type(
      type.element, modifier: row.modifier, version: scope.version)
    {
      return ColumnType(base, isList: type.isList)
    }
    // The type comes with an extension, in any schema.
    if type.kind == "b", type.name == "citext" { return ColumnType(.citext, isList: type.isList) }
    var text = row.typeText ?? sql(type.schema, type.name)
    if type.isList, text.hasSuffix("[]") { text.removeLast(2) }
    return ColumnType(.other(text), isList: type.isList)
  }

  private mutating func defaultValue(
    _ text: String, _ row: AttributeRow, _ type: ColumnType, of relation: RelationRow
  ) -> ColumnDefault {
    let key = DefaultText(type: type, text: text)
    if let known = defaults[key] { return known }
    guard isCounted(type), let reference = sequence(of: text) else {
      let value = DefaultReader(type).read(text)
      defaults[key] = value
      return value
    }
    if let place = sequences[Exact(reference)] {
      let sequence = contents.sequences[place]
      if sequence.owner == relation.id, sequence.ownerColumn == row.number {
        usedSequences.insert(place)
        carryOptions(of: sequence, row, of: relation)
        return .autoincrement
      }
    }
    carry(.columnDefault, row.name, of: relation, "DEFAULT \(text)")
    return .autoincrement
  }

  private func isCounted(_ type: ColumnType) -> Bool {
    !type.isList && [.smallint, .integer, .bigint].contains(type.name)
  }

  /// The sequence of `nextval('k.s'::regclass)`, as the server writes it.
  private func sequence(of text: String) -> String? {
    var tokens = SQLTokens(text)
    guard tokens.take("nextval"), var inner = tokens.takeParenthesized(), tokens.isEmpty,
      let token = inner.take(), token.kind == .string, inner.take("::"), inner.take("regclass"),
      inner.isEmpty
    else { return nil }
    return token.value
  }

  /// How an identity column counts, with the options of its sequence.
  private mutating func identity(_ row: AttributeRow, of relation: RelationRow) -> String {
    let word = row.identity == "a" ? "ALWAYS" : "BY DEFAULT"
    var options = ""
    if let place = ownedSequences[relation.id]?[row.number] {
      usedSequences.insert(place)
      options = self.options(of: contents.sequences[place], row, of: relation)
    }
    let list = options.isEmpty ? "" : " (\(options))"
    return "GENERATED \(word) AS IDENTITY\(list)"
  }

  private mutating func carryOptions(
    of sequence: SequenceRow, _ row: AttributeRow, of relation: RelationRow
  ) {
    let options = options(of: sequence, row, of: relation)
    if options.isEmpty { return }
    carry(.sequenceOptions, row.name, of: relation, options)
  }

  private static let naming = DatabaseCapabilities.postgresql.naming

  /// How the sequence of a column differs from the one that the column would get.
  private func options(
    of sequence: SequenceRow, _ row: AttributeRow, of relation: RelationRow
  ) -> String {
    let usual = Self.naming.sequence(table: relation.name, column: row.name)
    let isUsual = sequence.schema == relation.schema && sequence.name.isExactly(usual)
    let name = isUsual ? [] : ["SEQUENCE NAME \(sql(sequence.schema, sequence.name))"]
    let types = [20: "bigint", 21: "smallint", 23: "integer"]
    let isLogged = sequence.isLogged || relation.persistence == "u"
    return
      (name + sequence.options(besides: types[row.type] ?? "bigint")
      + (isLogged ? [] : ["UNLOGGED"]))
      .joined(separator: " ")
  }

  private static let storages = ["p": "PLAIN", "e": "EXTERNAL", "m": "MAIN", "x": "EXTENDED"]
  private static let compressions = ["p": "pglz", "l": "lz4"]

  /// The parts of a column's definition that a schema does not know.
  private func properties(of row: AttributeRow) -> [(kind: ObjectKind, definition: String)] {
    let type = columnTypes[row.type]
    var properties: [(ObjectKind, String)] = []
    if row.collation != type?.collation, let collation = collation(row.collation) {
      properties.append((.collation, "COLLATE \(collation)"))
    }
    if row.storage != type?.storage, let word = Self.storages[row.storage] {
      properties.append((.columnStorage, "STORAGE \(word)"))
    }
    if !row.compression.isEmpty, let method = Self.compressions[row.compression] {
      properties.append((.columnCompression, "COMPRESSION \(method)"))
    }
    if let statistics = row.statistics {
      properties.append((.columnStatistics, "SET STATISTICS \(statistics)"))
    }
    if !row.options.isEmpty {
      let list = row.options.joined(separator: ", ")
      properties.append((.columnOptions, "SET (\(list))"))
    }
    return properties
  }

  private mutating func carryProperties(of row: AttributeRow, of relation: RelationRow) {
    for property in properties(of: row) {
      carry(property.kind, row.name, of: relation, property.definition)
    }
  }

  /// How the columns of a partition differ from those of its table.
  mutating func carryColumns(of partition: RelationRow) {
    let inherited = partition.parents.first.flatMap { columns[$0] } ?? []
    for row in columns[partition.id] ?? [] {
      guard let parent = inherited.first(where: { $0.name.isExactly(row.name) }) else { continue }
      let expressions = [row.expression, parent.expression].map { $0 ?? "" }
      if row.generated.isEmpty, !expressions[0].isExactly(expressions[1]) {
        carry(
          .columnDefault, row.name, of: partition,
          "DEFAULT \(row.expression ?? "NULL")")
      }
      if row.isRequired, !parent.isRequired {
        carry(.notNullConstraint, row.name, of: partition, "NOT NULL")
      }
      let common = properties(of: parent).map(\.definition)
      for property in properties(of: row) where !common.contains(property.definition) {
        carry(property.kind, row.name, of: partition, property.definition)
      }
    }
  }

  /// The name of a collation in SQL; the server's own without a schema.
  func collation(_ id: Int) -> String? {
    collations[id].map { row in
      let name = SQLQuoting.identifier(row.name)
      return row.schema == "pg_catalog" ? name : "\(SQLQuoting.identifier(row.schema)).\(name)"
    }
  }
}
