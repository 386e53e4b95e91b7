import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

extension Renderer {
  /// An enum type with all its labels.
  func createEnum(_ type: EnumType, named name: QualifiedName) -> SQL {
    let labels = SQL.join(type.labels.map { "\(literal: $0)" })
    return "CREATE TYPE \(identifier: name) AS ENUM (\(labels))"
  }

  /// Renames an enum type or moves it to another database schema.
  func renameEnum(_ name: Transition<QualifiedName>) -> [SQL] {
    moved("TYPE", name)
  }

  /// Renames a label.
  func renameLabel(_ label: RenameLabel) -> [SQL] {
    guard label.merges else {
      return [
        "ALTER TYPE \(identifier: label.type.name) RENAME VALUE \(literal: label.from) TO \(literal: label.to)"
      ]
    }
    return label.users.map { user in
      let table: SQL = "\(identifier: user.table.name)"
      let column: SQL = "\(identifier: user.column)"
      let isList = user.table.column(named: user.column)?.type.isList ?? false
      return isList
        ? "UPDATE \(table) SET \(column) = array_replace(\(column), \(literal: label.from), \(literal: label.to)) WHERE \(literal: label.from) = ANY(\(column))"
        : "UPDATE \(table) SET \(column) = \(literal: label.to) WHERE \(column) = \(literal: label.from)"
    }
  }

  /// Adds labels, each at its declared place.
  func addEnumValues(_ step: AddEnumValues) -> [SQL] {
    step.additions.map { addition in
      let place: SQL =
        switch addition.place {
        case .before(let label): " BEFORE \(literal: label)"
        case .end: ""
        }
      return "ALTER TYPE \(identifier: step.type.name) ADD VALUE \(literal: addition.label)\(place)"
    }
  }

  /// Recreates a type with other labels:
  /// <https://www.postgresql.org/docs/current/sql-altertype.html> cannot drop a label.
  func recreateEnum(_ step: RecreateEnum) -> [SQL] {
    let type = step.type.after
    let temporary = step.temporaryName
    let old = step.former.name
    var statements = step.dependents.flatMap { alter($0.table, $0.removal) }
    statements.append(createEnum(type, named: temporary))
    for table in step.tables {
      let users = step.users.filter { $0.table == table }
      let defaults = users.filter { $0.column.defaultValue != nil }.map { user -> SQL in
        "ALTER COLUMN \(identifier: user.column.name) DROP DEFAULT"
      }
      let types = users.map { convert(of: $0.column, to: temporary, step.mapping) }
      statements.append(.alterTable(table, defaults + types))
    }
    statements.append("ALTER TYPE \(identifier: type.name) RENAME TO \(identifier: old.name)")
    statements.append("ALTER TYPE \(identifier: temporary) RENAME TO \(identifier: type.name.name)")
    if step.departingColumns.isEmpty { statements.append("DROP TYPE \(identifier: old)") }
    // A changed comment is its own step.
    if let text = step.type.before.comment {
      statements.append("COMMENT ON TYPE \(identifier: type.name) IS \(comment(text))")
    }
    for user in step.users {
      guard let value = user.defaultValue, value != .unknown else { continue }
      let initial = defaultValue(value, of: user.column.type)
      statements.append(
        "ALTER TABLE \(identifier: user.table) ALTER COLUMN \(identifier: user.column.name) SET DEFAULT \(initial)"
      )
    }
    return statements + step.dependents.reversed().flatMap { alter($0.table, $0.restoration) }
  }

  private func convert(
    of column: Column, to type: QualifiedName, _ mapping: [RecreateEnum.LabelMapping]
  ) -> SQL {
    let name: SQL = "\(identifier: column.name)"
    let target: SQL = "\(identifier: type)\(column.type.isList ? "[]" : "")"
    let text: SQL = column.type.isList ? "\(name)::text[]" : "\(name)::text"
    return "ALTER COLUMN \(name) TYPE \(target) USING (\(mapped(text, mapping, column))::\(target))"
  }

  private func mapped(
    _ text: SQL, _ mapping: [RecreateEnum.LabelMapping], _ column: Column
  ) -> SQL {
    if mapping.isEmpty { return text }
    if column.type.isList {
      return mapping.reduce(text) { list, label in
        "array_replace(\(list), \(literal: label.from), \(literal: label.to))"
      }
    }
    let cases = mapping.map { label -> SQL in
      "WHEN \(literal: label.from) THEN \(literal: label.to)"
    }
    return "CASE \(text) \(SQL.join(cases, by: " ")) ELSE \(text) END"
  }

  private func alter(_ table: QualifiedName, _ change: TableChange) -> [SQL] {
    let table = Table(name: table, origin: .model(table.name), columns: [])
    return alterTable(
      AlterTable(table: Transition(before: table, after: table), changes: [change]))
  }
}

extension RecreateEnum {
  /// The tables with columns of the type, each once.
  fileprivate var tables: [QualifiedName] {
    var seen: Set<QualifiedName> = []
    return users.map(\.table).filter { seen.insert($0).inserted }
  }
}
