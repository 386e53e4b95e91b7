import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// Whether two objects are one.
  func isSame(_ one: ScriptObject, _ other: ScriptObject) -> Bool {
    guard one.kind == other.kind, isSame(one.name, other.name) else { return false }
    return one.arguments == other.arguments
      && (one.table == nil ? other.table == nil : isSame(one.table, other.table))
  }

  /// Whether a statement that names an object, perhaps without its table, means this one.
  ///
  /// - Parameter asSubject: Whether a comment on the object, or a change of it, is meant, too.
  func isMeant(
    by wanted: ScriptObject, _ object: ScriptObject, asSubject: Bool = false
  ) -> Bool {
    let isKind = wanted.kind == object.kind || asSubject && wanted.kind == object.kind.subject
    guard isKind, isSame(wanted.name, object.name) else { return false }
    return (wanted.arguments == nil || wanted.arguments == object.arguments)
      && (wanted.table == nil || object.table == nil && asSubject
        || isSame(wanted.table, object.table))
  }

  /// Whether a subject, which may be named without its table or its arguments, is an object; an index
  /// belongs to a constraint of its name.
  func isSubject(_ subject: ScriptObject, _ object: ScriptObject) -> Bool {
    var object = object
    if subject.arguments == nil { object.arguments = nil }
    if isMeant(by: object, subject, asSubject: true) { return true }
    if object.kind != .constraint { return false }
    object.kind = .index
    return isMeant(by: object, subject, asSubject: true)
  }

  /// Whether two names mean the same; a name that is missing is like no other.
  func isSame(_ one: QualifiedName?, _ other: QualifiedName?) -> Bool {
    guard let one, let other else { return false }
    return names.folded(one.name).isExactly(names.folded(other.name))
      && one.effectiveSchema.isExactly(other.effectiveSchema)
  }

  /// Whether two names are one for the database; a name that is missing is like no other.
  func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return names.folded(one).isExactly(names.folded(other))
  }

  // MARK: Statements

  /// Whether the statements of an object have a name in them, outside of strings.
  func mentions(_ name: String, _ index: Int) -> Bool {
    let search = NameSearch(name)
    return kept[index].statements.contains { statement in
      search.mayBe(in: statement.sql)
        && StatementNames(statement.sql, rules: names.rules).plain.contains(names.folded(name))
    }
  }

  /// Whether the statements of an object read a table or a view.
  func readsTable(_ name: QualifiedName, _ index: Int) -> Bool {
    let search = NameSearch(name.name)
    return kept[index].statements.contains { statement in
      guard search.mayBe(in: statement.sql) else { return false }
      let mentions = TableMentions.all(in: statement.sql, rules: names.rules)
      let qualifiers = Set(mentions.compactMap(\.qualifier))
      // The name before a column may be one that the query gives to another table.
      let named = mentions.filter { $0.role != .owner || !qualifiers.contains($0.name) }
      return named.contains { mention in
        mention.name.isExactly(names.folded(name.name))
          && mention.schema.map { $0.isExactly(name.effectiveSchema) } ?? true
      }
    }
  }

  /// Whether the statements of an object name a column of a table.
  func mentionsColumn(_ column: String, of table: QualifiedName, _ index: Int) -> Bool {
    let uses = ColumnUses(rules: names.rules)
    let kind = kept[index].object.kind
    let isOwn = isSame(kept[index].object.table, table)
    guard isOwn || readsTable(table, index) else { return false }
    return kept[index].statements.contains {
      !uses.mentions(of: column, of: table, in: $0.sql, making: kind).isEmpty
    }
  }

  /// Whether the database takes an object away with a column.
  func usesColumn(_ column: String, of table: QualifiedName, _ index: Int) -> Bool {
    if mentionsColumn(column, of: table, index) { return true }
    let kind = kept[index].object.kind
    guard kind == .view || kind == .materializedView, readsTable(table, index) else { return false }
    let uses = ColumnUses(rules: names.rules)
    return kept[index].statements.contains { uses.showsAllColumns($0.sql) }
  }

  /// Whether an object goes with a column: its comment, a setting, a sequence.
  func isOfColumn(_ column: String, _ index: Int) -> Bool {
    let own = kept[index].object.kind.isOfColumn ? kept[index].object.name.name : kept[index].column
    return isSame(own, column)
  }

  /// Whether a trigger has its statements itself.
  func hasBody(_ index: Int) -> Bool {
    kept[index].statements.contains {
      StatementNames($0.sql, rules: names.rules).plain.contains("begin")
    }
  }
}
