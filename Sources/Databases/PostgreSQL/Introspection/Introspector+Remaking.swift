package import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Introspector {
  package func remaking(_ live: LiveDatabase) -> Remaking {
    var remaking = Remaking(listed: live.listed)
    let objects = live.carried.filter { !isInSchema($0, live) }
    // A foreign key needs the key that it references, which may be kept, too: one over periods of time.
    let keys = objects.filter { $0.kind == .foreignKey }
    for object in objects.filter({ $0.kind != .foreignKey }) + keys {
      if object.kind == .privilege {
        remaking.leaveOut(object, "its role may be missing in another database")
      } else if let statement = statement(for: object, in: live) {
        remaking.statements.append(statement)
      } else {
        remaking.leaveOut(object, Remaking.inseparable)
      }
    }
    // The server shows a function with its schema, unless it is in `pg_catalog`.
    remaking.qualifiesCalls = live.home == nil
    if let home = live.home {
      // Another database may have these objects in another schema.
      let qualifier = SchemaQualifier(home, rules: .postgresql)
      remaking.statements = remaking.statements.map(qualifier.removed)
    }
    return remaking
  }

  /// Whether the statements of the schema's tables have all that an object means, because they keep the words
  /// of the database: a column has its own sequence, whose name means nothing. A constraint that is checked
  /// late is made with its timing.
  private func isInSchema(_ object: CarriedObject, _ live: LiveDatabase) -> Bool {
    switch object.kind {
    case .uniqueConstraint:
      return live.carried.contains {
        $0.kind == .constraintTiming && $0.table == object.table && $0.name.isExactly(object.name)
      }
    case .sequenceOptions:
      var words = StatementCursor(object.definition, rules: .postgresql)
      return words.take("SEQUENCE", "NAME") && words.qualifiedName() != nil && words.isAtEnd
    default: return isInStatement(object, live)
    }
  }

  /// Whether the statements of a table in the schema keep the words of an object.
  private func isInStatement(_ object: CarriedObject, _ live: LiveDatabase) -> Bool {
    guard let part = object.part,
      let table = live.schema.tables.first(where: { $0.name == object.table })
    else { return false }
    switch object.kind {
    case .collation: return table.column(named: part)?.collation != nil
    case .identity: return table.column(named: part)?.identity != nil
    case .virtualColumn: return table.column(named: part)?.isVirtual == true
    case .notNullConstraint: return table.column(named: part)?.isRequiredList == true
    case .matchType:
      return table.foreignKeys.contains { $0.words != nil && $0.name.isExactly(part) }
    case .partialAction:
      return table.foreignKeys.contains {
        !$0.changedColumns.isEmpty && $0.name.isExactly(part)
      }
    case .constraintState:
      return table.foreignKeys.contains { $0.state != nil && $0.name.isExactly(part) }
        || table.checks.contains { $0.state != nil && $0.name.isExactly(part) }
    case .constraintInheritance:
      return table.checks.contains { $0.words != nil && $0.name.isExactly(part) }
    case .includedColumns, .nullsNotDistinct, .nullsOrder, .indexCollation, .classParameters:
      return table.indexes.contains { index in
        // A column of the index may follow.
        index.statement != nil
          && (part.isExactly(index.name) || part.hasPrefix(index.name + "."))
      }
    default: return false
    }
  }

  private func isWhole(_ object: CarriedObject) -> Bool {
    ["CREATE ", "ALTER ", "COMMENT "].contains { object.definition.hasPrefix($0) }
  }

  /// The statement that makes an object, or gives a table or column its property; `nil` for words that only
  /// the statement of a table or index can have.
  private func statement(for object: CarriedObject, in live: LiveDatabase) -> String? {
    switch object.kind {
    case .typedTable, .inheritance: return nil
    case .constraintTiming: return timing(object, live)
    case .uniqueConstraint where !isWhole(object): return constraint(object)
    case .rowSecurity, .triggerState, .replicaIdentity, .clustering, ObjectKind("rule state"):
      return object.table.map { "ALTER TABLE \(sql($0)) \(object.definition)" }
    case .unloggedTable: return object.table.map { "ALTER TABLE \(sql($0)) SET UNLOGGED" }
    case .storageParameters: return parameters(object)
    case .columnStorage, .columnCompression:
      return column(of: object).map { "\($0) SET \(object.definition)" }
    case .columnStatistics, .columnOptions:
      return column(of: object).map { "\($0) \(object.definition)" }
    default: return isWhole(object) ? object.definition : nil
    }
  }

  /// The statement that makes a constraint of the unique index that a schema has for it.
  private func constraint(_ object: CarriedObject) -> String? {
    guard let table = object.table, let part = object.part else { return nil }
    let name = SQLQuoting.identifier(part)
    return "ALTER TABLE \(sql(table)) ADD CONSTRAINT \(name) UNIQUE USING INDEX \(name)"
  }

  /// `WITH (…)` of a new table or index, as a statement about one that is there.
  private func parameters(_ object: CarriedObject) -> String? {
    guard let table = object.table, object.definition.hasPrefix("WITH ") else { return nil }
    let list = object.definition.dropFirst("WITH ".count)
    guard let index = object.part else { return "ALTER TABLE \(sql(table)) SET \(list)" }
    return "ALTER INDEX \(sql(table.renamed(index))) SET \(list)"
  }

  /// The start of a statement about a column.
  private func column(of object: CarriedObject) -> String? {
    guard let table = object.table, let column = object.part else { return nil }
    return "ALTER TABLE \(sql(table)) ALTER COLUMN \(SQLQuoting.identifier(column))"
  }

  /// The statement that gives a constraint its timing; only a foreign key can be altered:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  private func timing(_ object: CarriedObject, _ live: LiveDatabase) -> String? {
    guard let table = live.schema.tables.first(where: { $0.name == object.table }) else {
      return nil
    }
    let start = "ALTER TABLE \(sql(table.name))"
    if let key = table.foreignKeys.first(where: { isNamed(object, $0.name) }) {
      return "\(start) ALTER CONSTRAINT \(SQLQuoting.identifier(key.name)) \(object.definition)"
    }
    let unique = live.carried.first {
      $0.kind == .uniqueConstraint && $0.table == object.table && $0.name.isExactly(object.name)
    }
    guard let unique, let index = table.indexes.first(where: { isNamed(object, $0.name) }) else {
      return nil
    }
    return "\(start) ADD CONSTRAINT \(SQLQuoting.identifier(index.name)) \(unique.definition) "
      + object.definition
  }

  private func isNamed(_ object: CarriedObject, _ part: String) -> Bool {
    object.table.map { object.name.isExactly("\($0).\(part)") } ?? false
  }

  private func sql(_ name: QualifiedName) -> String {
    ([name.schema].compactMap(\.self) + [name.name]).map(SQLQuoting.identifier)
      .joined(separator: ".")
  }
}
