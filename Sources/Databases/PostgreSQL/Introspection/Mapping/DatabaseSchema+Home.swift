import DatabaseSchema
import SQLLexicon

extension DatabaseSchema {
  /// The state with SQL that does without the name of the database schema that a connection is about:
  /// another connection may be about another one.
  ///
  /// - Parameter home: That schema. What is in `public` is found under either name.
  func withoutQualifier(ofHome home: String?) -> DatabaseSchema {
    guard let home, home != "public" else { return self }
    let qualifier = SchemaQualifier(home, rules: .postgresql)
    var result = self
    for place in result.tables.indices { result.tables[place].remove(qualifier) }
    return result
  }
}

extension Table {
  fileprivate mutating func remove(_ qualifier: SchemaQualifier) {
    for place in columns.indices {
      qualifier.remove(from: &columns[place].collation)
      qualifier.remove(from: &columns[place].identity)
      qualifier.remove(from: &columns[place].generatedExpression)
      if case .expression(let text) = columns[place].defaultValue {
        columns[place].defaultValue = .expression(qualifier.removed(from: text))
      }
    }
    for place in indexes.indices {
      qualifier.remove(from: &indexes[place].statement)
      qualifier.remove(from: &indexes[place].expression)
      if case .expression(let text) = indexes[place].predicate {
        indexes[place].predicate = .expression(qualifier.removed(from: text))
      }
    }
    for place in foreignKeys.indices { qualifier.remove(from: &foreignKeys[place].definition) }
    for place in checks.indices {
      checks[place].expression = qualifier.removed(from: checks[place].expression)
    }
  }
}

extension SchemaQualifier {
  fileprivate func remove(from text: inout String?) {
    text = text.map(removed)
  }
}
