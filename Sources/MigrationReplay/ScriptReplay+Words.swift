import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// A state with what the scripts say of columns, indexes and constraints, and a schema does not, so that
  /// what is recreated has it again, or a review tells that it goes.
  func wording(_ state: DatabaseSchema) -> DatabaseSchema {
    let parts = Dictionary(grouping: kept) { names.folded($0.object.name.name) }
    var result = state
    for (place, table) in state.tables.enumerated() {
      func find(_ name: String, _ kinds: [ScriptObject.Kind]) -> [KeptObject] {
        (parts[names.folded(name)] ?? []).filter { kept in
          // A comment on an index does not name the table.
          let isOwn = kept.object.table.map { isSame($0, table.name) }
          let isNear = kept.object.name.effectiveSchema.isExactly(table.name.effectiveSchema)
          return kinds.contains(kept.object.kind) && isOwn ?? isNear
        }
      }
      for (index, column) in table.columns.enumerated() {
        result.tables[place].columns[index].collation =
          find(column.name, [.collation]).last.flatMap(collation)
        if column.isAutoincrement {
          result.tables[place].columns[index].identity =
            find(column.name, [.identity]).last?.statements.last?.sql
        }
        result.tables[place].columns[index].isVirtual =
          column.generatedExpression != nil && !find(column.name, [.virtualColumn]).isEmpty
        result.tables[place].columns[index].isRequiredList =
          column.type.isList && !find(column.name, [.requiredList]).isEmpty
        result.tables[place].columns[index].extras =
          find(column.name, Self.storage)
          .flatMap { $0.statements.map(\.sql) }
      }
      for (number, index) in table.indexes.enumerated() {
        let made = find(index.name, index.isConstraint ? [.constraint, .index] : [.index])
        result.tables[place].indexes[number].statement =
          made.first(where: \.isBeyondSchema)?.statements.first?.sql
        result.tables[place].indexes[number].extras =
          made.flatMap { $0.statements.dropFirst().map(\.sql) }
          + comments(on: index.name, index.isConstraint ? [.index, .constraint] : [.index], find)
          + find(index.name, [.change(of: .index)]).flatMap { $0.statements.map(\.sql) }
      }
      for (number, key) in table.foreignKeys.enumerated() {
        result.tables[place].foreignKeys[number].words = words(["MATCH", "FULL"], key.name, find)
        result.tables[place].foreignKeys[number].changedColumns =
          find(key.name, [.constraint]).last.flatMap(changedColumns) ?? []
        result.tables[place].foreignKeys[number].state = unchecked(key.name, find)
        result.tables[place].foreignKeys[number].extras =
          comments(on: key.name, [.constraint], find)
      }
      for (number, check) in table.checks.enumerated() {
        result.tables[place].checks[number].words = words(["NO", "INHERIT"], check.name, find)
        result.tables[place].checks[number].state = unchecked(check.name, find)
        result.tables[place].checks[number].extras =
          comments(on: check.name, [.constraint], find)
      }
    }
    return result
  }

  /// A state with those words of the scripts that only the statement of a table can have.
  package func inlining(_ state: DatabaseSchema) -> DatabaseSchema {
    var result = wording(state)
    for place in result.tables.indices {
      for index in result.tables[place].indexes.indices {
        result.tables[place].indexes[index].statement = nil
        result.tables[place].indexes[index].extras = []
      }
    }
    return result
  }

  /// What the database takes back with the type of a column.
  private static let storage: [ScriptObject.Kind] = [
    .setting("storage", of: .column), .setting("compression", of: .column),
  ]

  private typealias Search = (String, [ScriptObject.Kind]) -> [KeptObject]

  private func comments(
    on name: String, _ kinds: [ScriptObject.Kind], _ find: Search
  ) -> [String] {
    find(name, kinds.map { .comment(on: $0) }).flatMap { $0.statements.map(\.sql) }
  }

  /// How far a constraint holds after all statements about it.
  private func unchecked(_ name: String, _ find: Search) -> ConstraintState? {
    var state: ConstraintState?
    for statement in find(name, [.constraint, .constraintTiming]).flatMap(\.statements) {
      var words = StatementCursor(statement.sql, rules: names.rules)
      while !words.isAtEnd {
        if let found = ConstraintState.allCases.first(where: { words.take($0.words) }) {
          state = found
        } else if words.take("VALIDATE", "CONSTRAINT") || words.take("ENFORCED") {
          state = nil
        } else if words.parentheses() == nil {
          words.advance()
        }
      }
    }
    return state
  }

  /// The columns that the statement of a foreign key names after its action.
  private func changedColumns(of kept: KeptObject) -> [String] {
    var words = StatementCursor(kept.statements.first?.sql ?? "", rules: names.rules)
    while !words.isAtEnd {
      let isAction = words.take("DELETE", "SET", "NULL") || words.take("DELETE", "SET", "DEFAULT")
      if isAction {
        return words.parentheses()?.elements.compactMap { element in
          var element = element
          return element.identifier()
        } ?? []
      }
      if words.parentheses() == nil { words.advance() }
    }
    return []
  }

  /// Some keywords, if the statement of a constraint has them outside of parentheses.
  private func words(_ words: [String], _ name: String, _ find: Search) -> String? {
    let isSaid = find(name, [.constraint]).contains { kept in
      var cursor = StatementCursor(kept.statements.first?.sql ?? "", rules: names.rules)
      while !cursor.isAtEnd {
        if cursor.take(words) { return true }
        if cursor.parentheses() == nil { cursor.advance() }
      }
      return false
    }
    return isSaid ? words.joined(separator: " ") : nil
  }

  /// The collation that the statement about a column names.
  private func collation(of kept: KeptObject) -> String? {
    var words = StatementCursor(kept.statements.last?.sql ?? "", rules: names.rules)
    guard words.skip(to: "COLLATE") else { return nil }
    let start = words.position
    return words.qualifiedName() == nil ? nil : words.text(from: start)
  }
}

extension ConstraintState {
  /// The words of SQL, one by one.
  fileprivate var words: [String] { sqlWords.split(separator: " ").map(String.init) }
}

extension KeptObject {
  /// Whether a part of it is what a schema cannot say.
  fileprivate var isBeyondSchema: Bool {
    if case .beyondSchema = style { true } else { false }
  }
}
