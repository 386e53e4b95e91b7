extension SnapshotEncoder {
  static func fact(_ name: QualifiedName) -> JSONFact {
    guard let schema = name.schema else { return .string(name.name) }
    return .object([("schema", .string(schema)), ("name", .string(name.name))])
  }

  static func fact(_ item: DatabaseExtension) -> JSONFact {
    .object([
      ("name", .string(item.name)), ("schema", item.schema.map { .string($0) }),
      ("version", item.version.map { .string($0) }),
    ])
  }

  static func fact(_ value: EnumType.Value) -> JSONFact {
    .object([("label", .string(value.label)), ("name", .string(value.name))])
  }

  static func fact(_ origin: TableOrigin) -> JSONFact {
    switch origin {
    case .model(let name): return .object([("model", .string(name))])
    case .joinTable(let join):
      return .object([
        ("relation", .string(join.relation)), ("modelA", .string(join.modelA)),
        ("fieldA", join.fieldA.map { .string($0) }), ("modelB", .string(join.modelB)),
        ("fieldB", join.fieldB.map { .string($0) }),
      ])
    }
  }

  static func fact(_ column: Column) -> JSONFact {
    let type: (String, JSONFact) =
      switch column.type.base {
      case .builtIn: ("type", .string(ColumnType(column.type.base).description))
      case .enumeration(let name): ("enum", fact(name))
      case .other(let text): ("unsupported", .string(text))
      }
    return .object([
      ("name", .string(column.name)), ("field", column.field.map { .string($0) }),
      (type.0, type.1), ("list", column.type.isList ? .boolean(true) : nil),
      ("nullable", column.isNullable ? .boolean(true) : nil),
      ("default", column.defaultValue.map(fact)),
      ("generated", column.generatedExpression.map { .string($0) }),
      ("comment", column.comment.map { .string($0) }),
    ])
  }

  static func fact(_ value: ColumnDefault) -> JSONFact {
    switch value {
    case .text(let text): .object([("text", .string(text))])
    case .number(let digits): .object([("number", .string(digits))])
    case .boolean(let value): .object([("boolean", .boolean(value))])
    case .label(let label): .object([("label", .string(label))])
    case .bytes(let digits): .object([("bytes", .string(digits))])
    case .list(let elements): .object([("list", .list(elements.map(fact)))])
    case .expression(let text): .object([("expression", .string(text))])
    case .currentTimestamp: .string("now")
    case .autoincrement: .string("autoincrement")
    case .unknown: .string("unknown")
    }
  }

  static func fact(_ key: PrimaryKeyConstraint) -> JSONFact {
    .object([("name", .string(key.name)), ("columns", names(key.columns))])
  }

  static func fact(_ index: TableIndex) -> JSONFact {
    .object([
      ("name", .string(index.name)), ("unique", index.isUnique ? .boolean(true) : nil),
      ("method", index.method == .btree ? nil : .string("\(index.method.sqlWord)")),
      ("columns", index.columns.isEmpty ? nil : .list(index.columns.map(fact))),
      ("expression", index.expression.map { .string($0) }),
      ("where", index.predicate.map(fact)),
    ])
  }

  private static func fact(_ column: IndexColumn) -> JSONFact {
    if !column.isDescending && column.operatorClass == nil { return .string(column.name) }
    return .object([
      ("name", .string(column.name)), ("descending", column.isDescending ? .boolean(true) : nil),
      ("operators", column.operatorClass.map { .string($0) }),
    ])
  }

  private static func fact(_ predicate: RowPredicate) -> JSONFact {
    switch predicate {
    case .expression(let text): return .string(text)
    case .conditions(let conditions):
      return .list(
        conditions.map { condition in
          .object([
            ("column", .string(condition.column)),
            ("negated", condition.isNegated ? .boolean(true) : nil),
            ("value", condition.value.map(fact)),
          ])
        })
    }
  }

  static func fact(_ key: ForeignKey) -> JSONFact {
    .object([
      ("name", .string(key.name)), ("columns", names(key.columns)),
      ("references", fact(key.referencedTable)), ("referenced", names(key.referencedColumns)),
      ("onDelete", .string("\(key.onDelete.sqlWords)")),
      ("onUpdate", .string("\(key.onUpdate.sqlWords)")),
    ])
  }

  static func fact(_ check: CheckConstraint) -> JSONFact {
    .object([("name", .string(check.name)), ("expression", .string(check.expression))])
  }

  static func fact(_ trigger: TouchTrigger) -> JSONFact {
    .object([
      ("name", .string(trigger.name)), ("column", .string(trigger.column)),
      ("function", trigger.function.map(fact)),
    ])
  }

  private static func names(_ names: [String]) -> JSONFact {
    .list(names.map { .string($0) })
  }
}
