import CanonicalJSON

/// Writes one database's state.
enum SnapshotEncoder {
  /// A state that is in canonical order, for ``JSONLayout/facts``.
  static func node(_ schema: DatabaseSchema) -> JSONNode {
    [
      "schemas": .strings(schema.schemas), "extensions": .array(schema.extensions.map(fact)),
      "enums": .array(schema.enums.map(node)), "tables": .array(schema.tables.map(node)),
    ]
  }

  private static func node(_ type: EnumType) -> JSONNode {
    var members = [("name", fact(type.name)), ("model", .string(type.model))]
    if let comment = type.comment { members.append(("comment", .string(comment))) }
    members.append(("values", .array(type.values.map(fact))))
    return .object(members)
  }

  private static func node(_ table: Table) -> JSONNode {
    var members = [("name", fact(table.name)), ("origin", fact(table.origin))]
    if let comment = table.comment { members.append(("comment", .string(comment))) }
    members.append(("columns", .array(table.columns.map(fact))))
    if let key = table.primaryKey { members.append(("primaryKey", fact(key))) }
    let lists = [
      ("indexes", table.indexes.map(fact)), ("foreignKeys", table.foreignKeys.map(fact)),
      ("checks", table.checks.map(fact)), ("triggers", table.triggers.map(fact)),
    ]
    for (name, facts) in lists where !facts.isEmpty { members.append((name, .array(facts))) }
    return .object(members)
  }
}
