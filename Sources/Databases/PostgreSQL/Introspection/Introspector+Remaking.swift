package import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Introspector {
  package func statements(remaking live: LiveDatabase) -> [String] {
    live.carried.compactMap { object in
      switch object.kind {
      // They need words on another table, which are not a statement.
      case .partition, .typedTable, .inheritance, .foreignTable: nil
      case .constraintTiming: timing(object, live)
      case _ where ["ENABLE ", "DISABLE "].contains { object.definition.hasPrefix($0) }:
        object.table.map { "ALTER TABLE \(sql($0)) \(object.definition)" }
      default:
        ["CREATE ", "ALTER ", "COMMENT "].contains { object.definition.hasPrefix($0) }
          ? object.definition : nil
      }
    }
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
