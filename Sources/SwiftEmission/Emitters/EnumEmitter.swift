import SchemaModel

/// Emits an enum whose raw values are the database's labels.
struct EnumEmitter {
  let enumeration: Enumeration
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `enum Role: String, DatabaseEnum`, or `enum Role: OpenDatabaseEnum` with a case for other
  /// labels.
  func declaration() -> Declaration {
    let isOpen = options.keepsUnknownLabels
    return .type(
      TypeDeclaration(
        documentation: Documentation(enumeration.documentation), access: options.access,
        kind: .enum, name: name,
        conformances: (isOpen ? [.openDatabaseEnum] : [.string, .databaseEnum, .codable])
          .map(types.standard),
        members: cases.map { .enumCase(enumCase($0.value, $0.name, isOpen)) }
          + (isOpen ? openMembers() : [])))
  }

  private var name: Identifier { types.naming.type(enumeration.name) }

  private var cases: [(value: Enumeration.Value, name: Identifier)] {
    enumeration.values.map { ($0, types.naming.member($0.name, of: enumeration.name)) }
  }

  private func enumCase(
    _ value: Enumeration.Value, _ name: Identifier, _ isOpen: Bool
  ) -> EnumCaseDeclaration {
    EnumCaseDeclaration(
      documentation: Documentation(value.documentation), name: name,
      rawValue: isOpen || name.name == value.databaseName ? nil : value.databaseName)
  }

  /// The case for other labels, and what the runtime needs to find the cases of labels.
  private func openMembers() -> [Declaration] {
    let unknown = unknownCase
    let string = types.standard(.string)
    let branches: [Statement] =
      cases.map { value, name in
        .code("case .\(member: name): return \(literal: value.databaseName)")
      } + [.code("case .\(member: unknown)(let label): return label")]
    let labels = cases.map { value, name in
      Expression.code("(\(literal: value.databaseName), .\(member: name))")
    }
    return [
      .enumCase(
        EnumCaseDeclaration(
          documentation: Documentation("A label that the schema does not have." as Code),
          name: unknown, payload: string)),
      .property(
        PropertyDeclaration(
          access: options.access, keyword: "static let", name: Identifier(legal: "_labels"),
          type: "[(label: \(string), value: \(name))]", value: .initial(.array(labels)))),
      .function(
        FunctionDeclaration(
          access: options.access, name: "func _label", result: string,
          body: [.block("switch self", branches)])),
      .function(
        FunctionDeclaration(
          access: options.access, name: "static func _unknown",
          parameters: [.init(name: "_ label", type: string)], result: "\(name)",
          body: [.code(".\(member: unknown)(label)")])),
    ]
  }

  /// `unknown`, or another name where the schema has such a value.
  private var unknownCase: Identifier {
    let taken = Set(cases.map(\.name.name))
    let name = ["unknown", "unknownLabel"].first { !taken.contains($0) } ?? "unknownLabel_"
    return Identifier(legal: name)
  }
}
