import CanonicalJSON
import DatabaseTypes

extension SnapshotEncoder {
  static func fact(_ name: QualifiedName) -> JSONNode {
    guard let schema = name.schema else { return .string(name.name) }
    return .fact([("schema", .string(schema)), ("name", .string(name.name))])
  }

  static func fact(_ item: DatabaseExtension) -> JSONNode {
    .fact([
      ("name", .string(item.name)), ("schema", item.schema.map { .string($0) }),
      ("version", item.version.map { .string($0) }),
    ])
  }

  static func fact(_ value: EnumType.Value) -> JSONNode {
    .fact([("label", .string(value.label)), ("name", .string(value.name))])
  }

  static func fact(_ origin: TableOrigin) -> JSONNode {
    switch origin {
    case .model(let name): return .fact([("model", .string(name))])
    case .joinTable(let join):
      return .fact([
        ("relation", .string(join.relation)), ("modelA", .string(join.modelA)),
        ("fieldA", join.fieldA.map { .string($0) }), ("modelB", .string(join.modelB)),
        ("fieldB", join.fieldB.map { .string($0) }),
      ])
    }
  }

  static func fact(_ column: Column) -> JSONNode {
    let type: (String, JSONNode) =
      switch column.type.base {
      case .builtIn: ("type", .string(column.type.element.description))
      case .enumeration(let name): ("enum", fact(name))
      case .other(let text): ("unsupported", .string(text))
      }
    return .fact([
      ("name", .string(column.name)), ("field", column.field.map { .string($0) }),
      (type.0, type.1), ("list", column.type.isList ? .boolean(true) : nil),
      ("nullable", column.isNullable ? .boolean(true) : nil),
      ("default", column.defaultValue.map(fact)),
      ("generated", column.generatedExpression.map { .string($0) }),
      ("comment", column.comment.map { .string($0) }),
    ])
  }

  static func fact(_ value: ColumnDefault) -> JSONNode {
    switch value {
    case .text(let text): .fact([("text", .string(text))])
    case .number(let digits): .fact([("number", .string(digits))])
    case .boolean(let value): .fact([("boolean", .boolean(value))])
    case .label(let label): .fact([("label", .string(label))])
    case .bytes(let digits): .fact([("bytes", .string(digits))])
    case .list(let elements): .fact([("list", .array(elements.map(fact)))])
    case .expression(let text): .fact([("expression", .string(text))])
    case .currentTimestamp: .string("now")
    case .autoincrement: .string("autoincrement")
    case .unknown: .string("unknown")
    }
  }

  static func fact(_ key: PrimaryKeyConstraint) -> JSONNode {
    .fact([("name", .string(key.name)), ("columns", .strings(key.columns))])
  }

  static func fact(_ index: TableIndex) -> JSONNode {
    .fact([
      ("name", .string(index.name)), ("unique", index.isUnique ? .boolean(true) : nil),
      ("method", index.method == .btree ? nil : .string("\(index.method.sqlWord)")),
      ("columns", index.columns.isEmpty ? nil : .array(index.columns.map(fact))),
      ("expression", index.expression.map { .string($0) }),
      ("where", index.predicate.map(fact)),
    ])
  }

  private static func fact(_ column: IndexColumn) -> JSONNode {
    if !column.isDescending && column.operatorClass == nil { return .string(column.name) }
    return .fact([
      ("name", .string(column.name)), ("descending", column.isDescending ? .boolean(true) : nil),
      ("operators", column.operatorClass.map { .string($0) }),
    ])
  }

  private static func fact(_ predicate: RowPredicate) -> JSONNode {
    switch predicate {
    case .expression(let text): return .string(text)
    case .conditions(let conditions):
      return .array(
        conditions.map { condition in
          .fact([
            ("column", .string(condition.column)),
            ("negated", condition.isNegated ? .boolean(true) : nil),
            ("value", condition.value.map(fact)),
          ])
        })
    }
  }

  static func fact(_ key: ForeignKey) -> JSONNode {
    .fact([
      ("name", .string(key.name)), ("columns", .strings(key.columns)),
      ("references", fact(key.referencedTable)), ("referenced", .strings(key.referencedColumns)),
      ("onDelete", .string("\(key.onDelete.sqlWords)")),
      ("onUpdate", .string("\(key.onUpdate.sqlWords)")),
    ])
  }

  static func fact(_ check: CheckConstraint) -> JSONNode {
    .fact([("name", .string(check.name)), ("expression", .string(check.expression))])
  }

  static func fact(_ trigger: UpdatedAtTrigger) -> JSONNode {
    .fact([
      ("name", .string(trigger.name)), ("column", .string(trigger.column)),
      ("function", trigger.function.map(fact)),
    ])
  }
}
