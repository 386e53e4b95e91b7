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
  /// The tables of the other state, with what its database would keep of them.
  private let tables: [QualifiedName: TableAlignment]

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
    let stored = reference.dialect.introspector.storedForm(of: reference)
    tables = Dictionary(
      zip(reference.tables, stored.tables).map { table, stored in
        (
          table.name,
          TableAlignment(
            reference: table, stored: stored, dialect: reference.dialect, isKept: isKept)
        )
      }, uniquingKeysWith: { first, _ in first })
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
    result.extensions = reference.extensions.filter { wanted in
      live.extensions.contains { $0.name.isExactly(wanted.name) }
    }
    result.enums =
      reference.dialect.capabilities.hasEnumTypes ? live.enums.map(aligned) : reference.enums
    result.tables = live.tables.filter { !HistoryTables.contains($0.name.name) }.map { table in
      tables[table.name]?.align(table) ?? table
    }
    return result
  }

  /// An enum with the schema's names for its labels, and their order where both have the same ones: a
  /// server cannot move a label.
  private func aligned(_ type: EnumType) -> EnumType {
    guard let wanted = reference.enums.first(where: { $0.name == type.name }) else { return type }
    var result = type
    result.name = wanted.name
    result.model = wanted.model
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
