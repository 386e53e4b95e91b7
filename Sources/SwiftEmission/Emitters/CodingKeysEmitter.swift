/// Emits the names that a type's properties have in JSON.
struct CodingKeysEmitter {
  /// The properties, each with its name in JSON.
  let keys: [(property: Identifier, key: String)]
  let types: SchemaTypes

  /// `enum CodingKeys`; `nil` where all names are those of the properties.
  func declaration() -> Declaration? {
    guard keys.contains(where: { $0.property.name != $0.key }) else { return nil }
    return .type(
      TypeDeclaration(
        access: .internal, kind: .enum, name: Identifier(legal: "CodingKeys"),
        conformances: [types.standard(.string), types.standard(.codingKey)],
        members: keys.map { property, key in
          .enumCase(
            EnumCaseDeclaration(name: property, rawValue: property.name == key ? nil : key))
        }))
  }
}
