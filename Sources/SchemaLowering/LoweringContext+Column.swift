import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The column of a field.
  func column(_ field: Field, of model: Model) -> Column {
    var column = Column(
      field.databaseName, field: field.name, type: type(of: field),
      isNullable: field.arity == .optional)
    if column.type.isList { column.isNullable = true }
    column.defaultValue = defaultValue(of: field)
    if numbersRows(field, of: model) { column.defaultValue = .autoincrement }
    if column.isAutoincrement { column.type = types.autoincrementType(column.type) }
    column.generatedExpression = field.generatedExpression
    column.comment = comment(field.documentation)
    column.formerName = field.formerName
    return column
  }

  /// The type of a field's column.
  func type(of field: Field) -> ColumnType {
    let isList = field.arity == .list
    switch field.type {
    case .scalar(let scalar):
      return type(of: scalar, field.nativeType, isList: isList)
    case .enumeration(let name):
      guard let enumeration = enums[name] else { return ColumnType(.text, isList: isList) }
      let type = qualified(enumeration.databaseName, schema: enumeration.databaseSchema)
      return ColumnType(.enumeration(type), isList: isList)
    case .composite:
      return type(of: .json, field.nativeType, isList: false)
    case .unsupported(let text):
      return ColumnType(.other(text), isList: isList)
    case .relation:
      return ColumnType(.text)
    }
  }

  /// A native type belongs to the databases that have it; the others have the scalar's own type.
  private func type(of scalar: ScalarType, _ native: NativeType?, isList: Bool) -> ColumnType {
    let isOwn = native.map { native in types.nativeTypes.contains { $0.name == native.name } }
    let own = isOwn == true ? native?.columnType : nil
    var type = own ?? types.columnType(of: scalar)
    type.isList = isList
    return type
  }

  /// Whether the database numbers the rows by this field although the schema does not ask for it: a
  /// single integer key on SQLite is the row's number, and Prisma declares it so.
  private func numbersRows(_ field: Field, of model: Model) -> Bool {
    capabilities.numbersIntegerKeys && field.defaultValue == nil && field.type == .scalar(.int)
      && model.primaryKey?.fields == [field.name]
  }

  private func defaultValue(of field: Field) -> ColumnDefault? {
    guard let value = field.defaultValue else { return impliedDefault(of: field) }
    return defaultValue(value.kind, of: field)
  }

  /// A version starts at 1 and a list of typed JSON empty, so that both can be added to tables
  /// with rows.
  private func impliedDefault(of field: Field) -> ColumnDefault? {
    if field.isVersion { return .number("1") }
    if case .composite = field.type, field.arity == .list { return .text("[]") }
    return nil
  }

  /// The default of a field, for its column; `nil` for what the client makes.
  func defaultValue(_ kind: DefaultValue.Kind, of field: Field) -> ColumnDefault? {
    switch kind {
    case .string(let text): return literal(text, of: field)
    case .number(let digits):
      return .number(digits)
    case .boolean(let value): return .boolean(value)
    case .enumValue(let name): return .label(label(of: name, in: field))
    case .list(let elements):
      return .list(elements.compactMap { defaultValue($0, of: field) })
    case .autoincrement, .sequence: return .autoincrement
    case .now: return .currentTimestamp
    case .databaseGenerated(let expression): return expression.map { .expression($0) } ?? .unknown
    case .uuid, .cuid, .ulid, .nanoid: return nil
    }
  }

  private func label(of name: String, in field: Field) -> String {
    guard case .enumeration(let type) = field.type else { return name }
    return enums[type]?.value(named: name)?.databaseName ?? name
  }

  private func dateTime(_ text: String, of field: Field) -> String {
    guard let literal = DateTimeLiteral(text) else { return text }
    return types.dateTimeLiteral(literal, text, for: type(of: field).element)
  }

  private func literal(_ text: String, of field: Field) -> ColumnDefault {
    switch field.type {
    case .scalar(.bytes): .bytes(Base64Bytes.hexadecimal(text) ?? text)
    case .scalar(.dateTime): .text(dateTime(text, of: field))
    case .scalar, .enumeration, .composite, .unsupported, .relation: .text(text)
    }
  }
}
