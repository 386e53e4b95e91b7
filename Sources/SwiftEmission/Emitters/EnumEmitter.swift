import SchemaModel

/// Emits an enum whose raw values are the database's labels.
struct EnumEmitter {
  let enumeration: Enumeration
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `enum Role: String, DatabaseEnum`.
  func declaration() -> Declaration {
    .type(
      TypeDeclaration(
        documentation: Documentation(enumeration.documentation), access: options.access,
        kind: .enum, name: types.naming.type(enumeration.name),
        conformances: [.string, .databaseEnum, .codable].map(types.standard),
        members: enumeration.values.map(enumCase)))
  }

  private func enumCase(_ value: Enumeration.Value) -> Declaration {
    let name = types.naming.member(value.name, of: enumeration.name)
    return .enumCase(
      EnumCaseDeclaration(
        documentation: Documentation(value.documentation), name: name,
        rawValue: name.name == value.databaseName ? nil : value.databaseName))
  }
}
