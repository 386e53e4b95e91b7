import DatabaseSchema

extension FingerprintWriter {
  /// Writes the type of a column.
  mutating func write(_ type: FieldType) {
    switch type {
    case .scalar(let scalar): write(scalar.rawValue)
    case .enumeration(let name): write("enum", name)
    // All typed JSON columns are alike for the database.
    case .composite: write("Json")
    case .unsupported(let type): write("Unsupported", type)
    case .relation: write("relation")
    }
  }

  /// Writes a default.
  mutating func write(_ value: DefaultValue.Kind) {
    switch value {
    case .string(let text): write("string", text)
    case .number(let text): write("number", text)
    case .boolean(let isTrue): write(isTrue ? "true" : "false")
    case .enumValue(let name): write("enum", name)
    case .list(let values): write("list", values) { $0.write($1) }
    case .autoincrement: write("autoincrement")
    case .sequence: write("sequence")
    case .now: write("now")
    case .uuid(let version): write("uuid", String(version))
    case .cuid(let version): write("cuid", String(version))
    case .ulid: write("ulid")
    case .nanoid(let length): write("nanoid", String(length))
    case .databaseGenerated(let sql): write("dbgenerated", sql ?? "")
    }
  }

  /// Writes which rows an index holds.
  mutating func write(_ predicate: IndexPredicate?) {
    switch predicate {
    case .raw(let sql): write("where", sql)
    case .conditions(let conditions):
      write("where", conditions) { writer, condition in
        writer.write(condition.field)
        writer.write("not", condition.isNegated)
        switch condition.value {
        case .null: writer.write("null")
        case .value(let value): writer.write(value)
        }
      }
    case nil: break
    }
  }
}
