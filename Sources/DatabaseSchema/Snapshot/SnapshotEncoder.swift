/// Writes one database's state.
enum SnapshotEncoder {
  /// Writes a state that is in canonical order.
  static func write(_ schema: DatabaseSchema, to writer: inout JSONWriter) {
    writer.lines(
      ("{", "}"),
      [
        { list("schemas", schema.schemas.map { .string($0) }, &$0) },
        { list("extensions", schema.extensions.map(fact), &$0) },
        { writer in
          writer.key("enums")
          writer.lines(("[", "]"), schema.enums.map { type in { write(type, to: &$0) } })
        },
        { writer in
          writer.key("tables")
          writer.lines(("[", "]"), schema.tables.map { table in { write(table, to: &$0) } })
        },
      ])
  }

  private static func write(_ type: EnumType, to writer: inout JSONWriter) {
    var members = [entry("name", fact(type.name)), entry("model", .string(type.model))]
    if let comment = type.comment { members.append(entry("comment", .string(comment))) }
    members.append { list("values", type.values.map(fact), &$0) }
    writer.lines(("{", "}"), members)
  }

  private static func write(_ table: Table, to writer: inout JSONWriter) {
    var members = [entry("name", fact(table.name)), entry("origin", fact(table.origin))]
    if let comment = table.comment { members.append(entry("comment", .string(comment))) }
    members.append { list("columns", table.columns.map(fact), &$0) }
    if let key = table.primaryKey { members.append(entry("primaryKey", fact(key))) }
    let lists: [(String, [JSONFact])] = [
      ("indexes", table.indexes.map(fact)), ("foreignKeys", table.foreignKeys.map(fact)),
      ("checks", table.checks.map(fact)), ("triggers", table.triggers.map(fact)),
    ]
    for (name, facts) in lists where !facts.isEmpty {
      members.append { list(name, facts, &$0) }
    }
    writer.lines(("{", "}"), members)
  }

  private static func entry(_ key: String, _ fact: JSONFact) -> (inout JSONWriter) -> Void {
    { writer in
      writer.key(key)
      writer.write(fact)
    }
  }

  private static func list(_ key: String, _ facts: [JSONFact], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.lines(("[", "]"), facts.map { fact in { $0.write(fact) } })
  }
}
