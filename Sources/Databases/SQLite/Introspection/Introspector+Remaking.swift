package import DatabaseIntrospection
import DatabaseTypes
import SQLLexicon

extension Introspector {
  package func remaking(_ live: LiveDatabase) -> Remaking {
    var remaking = Remaking(listed: live.listed)
    for object in live.carried where !isInSchema(object) {
      if object.definition.uppercased().hasPrefix("CREATE ") {
        remaking.statements.append(object.definition)
      } else if object.kind == .virtualColumn, let table = object.table {
        remaking.statements.append(
          "ALTER TABLE \(SQLQuoting.identifier(table.name)) ADD COLUMN \(object.definition)")
      } else {
        remaking.leaveOut(object, reason(object))
      }
    }
    return remaking
  }

  private func reason(_ object: CarriedObject) -> String {
    switch object.kind {
    case .nullableKey: "a schema has no optional key"
    case .rowidAlias: "the key has AUTOINCREMENT in a schema, which gives no number twice"
    default: Remaking.inseparable
    }
  }

  /// Whether a schema has all that an object means: a unique constraint is a unique index there, and the
  /// names of other constraints mean nothing.
  private func isInSchema(_ object: CarriedObject) -> Bool {
    switch object.kind {
    case .constraintName: true
    case .uniqueConstraint:
      object.part != nil
        && !object.definition.uppercased().contains("ON CONFLICT")
    default: false
    }
  }
}
