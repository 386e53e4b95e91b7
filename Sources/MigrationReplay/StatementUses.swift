import DatabaseChanges
import SQLLexicon

/// The names of what a statement may use.
struct StatementUses {
  /// Tables and views.
  private let tables: Set<String>
  /// Functions.
  private let called: Set<String>
  private let others: Set<String>
  /// What is only named in the body of a function, which the database takes as it is, and what a string
  /// may name.
  let loose: Set<String>
  /// All of them.
  let all: Set<String>

  init(
    _ sql: String, making kind: ScriptObject.Kind, rules: SQLLexicalRules, qualifiesCalls: Bool
  ) {
    let names = StatementNames(sql, rules: rules, qualifiesCalls: qualifiesCalls)
    tables = Set(TableMentions.all(in: sql, rules: rules).map(\.name))
    // The definition of an operator names its function without calling it.
    let isDefinition = [.aggregate, .type, ScriptObject.Kind("operator")].contains(kind)
    called = isDefinition ? names.plain : names.called
    // `nextval('q')`
    others = kind.isRoutine ? names.plain : names.plain.union(names.quoted)
    loose = names.quoted
    all = names.plain.union(names.quoted)
  }

  /// Whether the statement cannot be run without an object.
  func needs(_ kind: ScriptObject.Kind, named name: String) -> Bool {
    if kind.isRelation { return tables.contains(name) }
    return kind.isRoutine ? called.contains(name) : others.contains(name)
  }
}
