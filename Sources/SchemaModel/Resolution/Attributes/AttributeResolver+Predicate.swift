import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads `where:`, as SQL or as conditions on fields.
  func readPredicate(
    _ reader: inout AttributeReader, ofModel model: Int
  ) -> IndexPredicate? {
    guard let value = reader.optional("where") else { return nil }
    switch value {
    case .function(let name, let arguments, _) where name.text == "raw":
      if arguments.count == 1, case .string(let sql, let span)? = arguments[0].value, !sql.isEmpty {
        reader.addSQL(Name(sql, at: span), of: "where")
        return .raw(sql)
      }
    case .object(let entries, _) where !entries.isEmpty:
      let conditions = entries.compactMap { condition($0, ofModel: model, &reader) }
      return conditions.count == entries.count ? .conditions(conditions) : nil
    default: break
    }
    reader.error(
      .invalidPredicate, "`where` takes SQL as `raw(\"…\")`, or conditions as `{ field: value }`.",
      at: value.span, help: "For example `where: raw(\"deleted_at IS NULL\")`.")
    return nil
  }

  private func condition(
    _ entry: Expression.ObjectEntry, ofModel model: Int, _ reader: inout AttributeReader
  ) -> IndexPredicate.Condition? {
    guard let index = draft.models[model].fieldIndices[entry.name.text] else {
      if draft.models[model].uncertainty.mayDeclare(entry.name.text) {
        reader.isUncertain = true
        return nil
      }
      let misspelling = unknownColumn(entry.name, of: model)
      reader.error(
        .unknownKeyField,
        "`where` names `\(entry.name.text)`, which model `\(draft.models[model].name)` does not have.",
        at: entry.name.span, help: misspelling.help, fix: misspelling.fix)
      return nil
    }
    let field = draft.models[model].fields[index]
    if field.isRelation {
      reader.error(
        .relationFieldInKey,
        "`where` can only name fields with a column; `\(field.name)` is a relation field.",
        at: entry.name.span, help: "Name the field that holds the key instead.")
      return nil
    }
    let (value, isNegated) = unwrapNegation(entry.value)
    guard let value = conditionValue(value, of: field, &reader) else { return nil }
    return IndexPredicate.Condition(field: field.name, isNegated: isNegated, value: value)
  }

  private func unwrapNegation(_ value: Expression) -> (Expression, Bool) {
    if case .object(let entries, _) = value, entries.count == 1, entries[0].name.text == "not" {
      return (entries[0].value, true)
    }
    return (value, false)
  }

  private func conditionValue(
    _ value: Expression, of field: FieldDraft, _ reader: inout AttributeReader
  ) -> IndexPredicate.Condition.Value? {
    if case .constant("null", _) = value { return .null }
    let literals = DefaultReader(type: field.type, enums: draft.enums)
    if let kind = literals.literal(value) { return .value(kind) }
    if !field.isCertain || literals.isUncertain(value) {
      reader.isUncertain = true
      return nil
    }
    // Prisma writes values of enums as strings here, and as words everywhere else.
    if case .enumeration = field.type, case .string(let name, let span) = value,
      let kind = literals.literal(.constant(name, span))
    {
      return .value(kind)
    }
    reader.error(
      .invalidPredicate,
      "The field `\(field.name)` cannot be compared with `\(value.text)`.",
      at: value.span,
      help:
        "Write a value of the field's type, `null`, or `{ not: … }`; `raw(\"…\")` takes any SQL.")
    return nil
  }
}
