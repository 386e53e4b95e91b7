import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  /// The keys and checks of a table. Inherited ones belong to the parent table and are left out.
  mutating func readConstraints(of relation: RelationRow, _ table: inout Table) {
    for key in constraints[relation.id] ?? [] where !key.isInherited {
      if key.isTemporal || key.kind == "x" {
        carryWhole(key, of: relation)
        continue
      }
      switch key.kind {
      case "p":
        table.primaryKey = PrimaryKeyConstraint(
          name: key.name, columns: columnNames(key.columns, of: relation.id))
      case "u":
        let columns = list(columnNames(key.columns, of: relation.id))
        carry(.uniqueConstraint, key.name, of: relation, "UNIQUE (\(columns))")
      case "c":
        var check = CheckConstraint(
          name: key.name, expression: (key.expression ?? "").withoutOuterParentheses)
        check.words = key.staysHere ? "NO INHERIT" : nil
        check.state = state(of: key)
        table.checks.append(check)
      case "f": table.foreignKeys.append(foreignKey(key, of: relation))
      default: carryName(ofRequired: key, of: relation)
      }
      carryState(of: key, of: relation)
    }
  }

  /// A constraint with its definition.
  mutating func carryWhole(_ key: ConstraintRow, of relation: RelationRow) {
    let kind: ObjectKind =
      switch key.kind {
      case "p": .primaryKey
      case "u": .uniqueConstraint
      case "c": .checkConstraint
      case "f": .foreignKey
      default: .exclusionConstraint
      }
    carry(kind, key.name, of: relation, statement(for: key, key.definition ?? "", of: relation))
  }

  /// The statement that makes a constraint.
  func statement(
    for key: ConstraintRow, _ definition: String, of relation: RelationRow
  ) -> String {
    let foreign = relation.kind == "f" ? "FOREIGN " : ""
    let name = SQLQuoting.identifier(key.name)
    return "ALTER \(foreign)TABLE \(sql(relation)) ADD CONSTRAINT \(name) \(definition)"
  }

  /// When a constraint is checked; `nil` for at once.
  func timing(of key: ConstraintRow) -> ConstraintTiming? {
    guard key.isDeferrable else { return nil }
    return key.isDeferred ? .deferred : .deferrable
  }

  func action(_ letter: String) -> ReferentialAction {
    switch letter {
    case "c": .cascade
    case "r": .restrict
    case "n": .setNull
    case "d": .setDefault
    default: .noAction
    }
  }

  /// From PostgreSQL 18 on, NOT NULL is a constraint with a name. One that the server chose is not
  /// carried; it stays when the column gets another name.
  private mutating func carryName(ofRequired key: ConstraintRow, of relation: RelationRow) {
    var name = key.name[...]
    while name.last?.isASCII == true, name.last?.isNumber == true { name.removeLast() }
    if name.hasSuffix("_not_null") { return }
    let column = columnNames(key.columns, of: relation.id).first ?? ""
    carry(
      .notNullConstraint, key.name, of: relation,
      "CONSTRAINT \(SQLQuoting.identifier(key.name)) NOT NULL \(SQLQuoting.identifier(column))")
  }

  private mutating func carryState(of key: ConstraintRow, of relation: RelationRow) {
    if let timing = timing(of: key) {
      carry(.constraintTiming, key.name, of: relation, "\(timing.sqlWords)")
    }
    if let state = state(of: key) {
      carry(.constraintState, key.name, of: relation, state.sqlWords)
    }
    // Tables inherit only these two kinds of constraints.
    if key.staysHere, key.kind == "c" || key.kind == "n" {
      carry(.constraintInheritance, key.name, of: relation, "NO INHERIT")
    }
    if key.match == "f" { carry(.matchType, key.name, of: relation, "MATCH FULL") }
    if !key.changedColumns.isEmpty {
      carry(.partialAction, key.name, of: relation, foreignKey(key, of: relation).deletion)
    }
  }
}
