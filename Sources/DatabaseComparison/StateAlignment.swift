import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import DialectTypes
import SQLLexicon

/// Gives a live state the names that only a schema has, and the texts of another state where they mean
/// the same. What still differs is a difference.
package struct StateAlignment {
  private let reference: DatabaseSchema
  /// The other state with what its database would keep of it.
  private let stored: DatabaseSchema
  private let rules: AlignmentRules
  private let isKept: (ExpressionQuestion, _ shown: String) -> Bool

  /// Makes an alignment with a state that lowering or a snapshot made.
  ///
  /// - Parameters:
  ///   - reference: The other state.
  ///   - texts: What the server made of its expressions, for those whose texts do not tell.
  package init(with reference: DatabaseSchema, texts: ServerTexts = ServerTexts()) {
    let isAbout = texts.isAbout(reference)
    self.init(with: reference) { isAbout && texts.isKept($0, $1) }
  }

  /// - Parameter isKept: Whether the server keeps a shown text of an expression, asked only where the
  ///   texts do not tell.
  init(
    with reference: DatabaseSchema,
    isKept: @escaping (ExpressionQuestion, _ shown: String) -> Bool
  ) {
    self.reference = reference
    self.isKept = isKept
    stored = reference.dialect.introspector.storedForm(of: reference)
    rules = AlignmentRules(comparingWith: reference)
  }

  /// The live state in the words of the other one.
  ///
  /// Tables in which tools record what they applied are left out, and so are extensions that the other
  /// state does not name: servers come with some.
  package func align(_ live: DatabaseSchema) -> DatabaseSchema {
    var result = live
    result.schemas = reference.schemas.filter { schema in
      live.schemas.contains { $0.isExactly(schema) }
    }
    result.extensions = reference.extensions.compactMap { wanted in
      guard let found = live.extensions.first(where: { $0.name.isExactly(wanted.name) }) else {
        return nil
      }
      // The usual database schema has no name in a live state, but may be named by the other one.
      let place = QualifiedName(found.name, schema: found.schema).effectiveSchema
      let isThere = wanted.schema.map { $0.isExactly(place) } ?? true
      return isThere
        ? wanted
        : DatabaseExtension(name: wanted.name, schema: found.schema, version: wanted.version)
    }
    result.enums =
      reference.dialect.capabilities.hasEnumTypes ? live.enums.map(aligned) : reference.enums
    result.tables = tables(of: live)
    // The words may differ, but the indexes are those of the live state.
    return result.keepingMarks(of: live).keepingWords(of: live) { _, _, _ in true }
  }

  private func tables(of live: DatabaseSchema) -> [Table] {
    // Both are mostly sorted by name, so that the next one is the counterpart.
    var next = 0
    var places: [QualifiedName: Int]?
    var tables: [Table] = []
    tables.reserveCapacity(live.tables.count)
    var relations: RelationRules?
    for table in live.tables where !HistoryTables.contains(table.name.name) {
      var place: Int? = next
      if next >= reference.tables.count || reference.tables[next].name != table.name {
        if places == nil { places = placesByName }
        place = places?[table.name]
      }
      guard let place else {
        tables.append(table)
        continue
      }
      next = place + 1
      let isSame = rules.isSame(
        table, as: reference.tables[place], stored: stored.tables[place])
      if isSame {
        tables.append(reference.tables[place])
        continue
      }
      let known = relations ?? HistoryTables.relationRules(of: live)
      relations = known
      tables.append(aligned(table, at: place, known))
    }
    return tables
  }

  private func aligned(_ table: Table, at place: Int, _ relations: RelationRules) -> Table {
    TableAlignment(
      reference: reference.tables[place], stored: stored.tables[place], rules: rules,
      relations: relations, isKept: isKept
    ).align(table)
  }

  private var placesByName: [QualifiedName: Int] {
    Dictionary(
      reference.tables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An enum with the schema's names for its labels, and their order where both have the same ones: a
  /// server cannot move a label.
  private func aligned(_ type: EnumType) -> EnumType {
    guard let wanted = reference.enums.first(where: { $0.name == type.name }) else { return type }
    var result = type
    result.name = wanted.name
    result.model = wanted.model
    result.comment = rules.comment(type.comment, like: wanted.comment)
    if Set(type.labels.map(Exact.init)) == Set(wanted.labels.map(Exact.init)) {
      result.values = wanted.values
    } else {
      result.values = type.values.map { value in
        wanted.values.first { $0.label.isExactly(value.label) } ?? value
      }
    }
    return result
  }
}
