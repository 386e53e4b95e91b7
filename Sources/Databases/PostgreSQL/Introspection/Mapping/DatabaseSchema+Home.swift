import DatabaseSchema
import SQLLexicon

extension DatabaseSchema {
  /// The state with SQL that does without the name of the database schema that a connection is about:
  /// another connection may be about another one.
  func withoutQualifier(_ schema: String) -> DatabaseSchema {
    let qualifier = SchemaQualifier(schema, rules: .postgresql)
    var result = self
    for place in result.tables.indices {
      for index in result.tables[place].columns.indices {
        let collation = result.tables[place].columns[index].collation
        result.tables[place].columns[index].collation = collation.map(qualifier.removed)
      }
      for index in result.tables[place].indexes.indices {
        let statement = result.tables[place].indexes[index].statement
        result.tables[place].indexes[index].statement = statement.map(qualifier.removed)
      }
      for index in result.tables[place].foreignKeys.indices {
        let definition = result.tables[place].foreignKeys[index].definition
        result.tables[place].foreignKeys[index].definition = definition.map(qualifier.removed)
      }
    }
    return result
  }
}
