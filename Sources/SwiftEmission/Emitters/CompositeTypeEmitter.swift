import SchemaModel

/// Emits the struct of a typed JSON column.
struct CompositeTypeEmitter {
  let type: CompositeType
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `struct Address: JSONValue, Codable, Hashable`.
  func declaration() -> Declaration {
    let fields = self.fields
    var members = fields.map(property) + [initializer(fields)]
    // The stored JSON has the names of the schema, which may differ from Swift's.
    let keys = CodingKeysEmitter(
      keys: fields.map { ($0.name, $0.field.databaseName) }, types: types)
    if let keys = keys.declaration() { members.append(keys) }
    return .type(
      TypeDeclaration(
        documentation: Documentation(type.documentation), access: options.access, kind: .struct,
        name: types.naming.type(type.name),
        conformances: [.jsonValue, .codable, .hashable].map(types.standard), members: members))
  }

  /// Whether a field needs Foundation.
  var needsFoundation: Bool {
    fields.contains { $0.type.standard?.module == .foundation }
  }

  private struct Member {
    let field: Field
    let name: Identifier
    let type: SwiftType
  }

  private var fields: [Member] {
    type.fields.filter { !$0.isIgnored }.compactMap { field in
      types.type(of: field).map {
        Member(field: field, name: types.naming.member(field.name, of: type.name), type: $0)
      }
    }
  }

  private func property(_ member: Member) -> Declaration {
    .property(
      PropertyDeclaration(
        documentation: Documentation(member.field.documentation), access: options.access,
        keyword: "var", name: member.name, type: member.type.code))
  }

  private func initializer(_ fields: [Member]) -> Declaration {
    .function(
      FunctionDeclaration(
        access: options.access, name: "init",
        parameters: fields.map {
          .init(
            name: "\($0.name)", type: $0.type.code,
            value: $0.type.arity == .optional ? "nil" : nil)
        },
        body: fields.map { .code("self.\(member: $0.name) = \($0.name)") }))
  }
}
