import SchemaSyntax

extension SchemaAssembly {
  /// The resolved field.
  func field(_ field: FieldDraft) -> Field {
    Field(
      name: field.name, databaseName: field.databaseName,
      documentation: field.declaration.documentation, type: type(of: field),
      arity: arity(of: field), defaultValue: field.defaultValue,
      nativeType: field.nativeType.flatMap(nativeType), updatedAt: field.updatedAt,
      isIgnored: field.isIgnored, isVersion: field.isVersion, isSoftDelete: field.isSoftDelete,
      generatedExpression: field.generatedExpression, formerName: field.formerName?.text,
      nameSpan: field.declaration.name.span, span: field.declaration.span)
  }

  private func type(of field: FieldDraft) -> FieldType {
    switch field.type {
    case .scalar(let type): return .scalar(type)
    case .enumeration(let index): return .enumeration(draft.enums[index].name)
    case .composite(let index): return .composite(draft.compositeTypes[index].name)
    case .unsupported(let type): return .unsupported(type)
    // A schema with an unknown type has an error, and is not assembled.
    case .unknown: return .unsupported(field.declaration.type.name.text)
    case .model:
      let end = field.relationEnd ?? FieldDraft.RelationEnd(relation: 0, end: .referencing)
      return .relation(end.relation, end.end)
    }
  }

  private func arity(of field: FieldDraft) -> Field.Arity {
    switch field.arity {
    case .required: .required
    case .optional: .optional
    case .list: .list
    }
  }

  /// The native type as the first database that has it knows it.
  private func nativeType(_ type: NativeTypeDraft) -> NativeType? {
    guard let definition = nativeTypes[type.name] else { return nil }
    let numbers = type.arguments.compactMap { argument -> Int? in
      if case .number(let text, _) = argument.value { Int(text) } else { nil }
    }
    return NativeType(definition, arguments: numbers, span: type.span)
  }
}
