/// Emits the draft of a new row.
struct DraftEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `struct Draft`.
  func declaration() -> Declaration {
    let columns = entity.columns.filter(\.isInDraft)
    return .type(
      TypeDeclaration(
        documentation: Documentation(
          "The values of a new ``\(member: entity.type)``." as Code),
        access: options.access, kind: .struct, name: Identifier(legal: "Draft"),
        conformances: [types.standard(.entityDraft)],
        members: [model()] + columns.map(property) + [initializer(columns), encoder()]))
  }

  private func model() -> Declaration {
    .alias(options.access, Identifier(legal: "_Model"), "\(entity.type)")
  }

  private func property(_ column: ColumnShape) -> Declaration {
    .property(
      PropertyDeclaration(
        access: options.access, keyword: "var", name: column.name, type: column.draftType))
  }

  private func initializer(_ columns: [ColumnShape]) -> Declaration {
    .function(
      FunctionDeclaration(
        access: options.access, name: "init",
        parameters: columns.map {
          .init(name: "\($0.name)", type: $0.draftType, value: $0.draftDefault)
        },
        body: columns.map { .code("self.\(member: $0.name) = \($0.name)") }))
  }

  private func encoder() -> Declaration {
    .function(
      FunctionDeclaration(
        access: options.access, name: "func _encode",
        parameters: [.init(name: "to row", type: "inout \(types.standard(.insertRow))")],
        effects: "throws", body: entity.columns.compactMap(statement)))
  }

  private func statement(_ column: ColumnShape) -> Statement? {
    let index: Code = "\(column.index)"
    switch column.source {
    case .required, .constant: return .code("try row.set(\(index), \(column.reference))")
    case .computed(let value):
      return .code("try row.set(\(index), \(column.reference) ?? \(value))")
    case .fixed(let value): return .code("try row.set(\(index), \(value))")
    case .database:
      return .block(
        "if let value = \(column.reference)", [.code("try row.set(\(index), value)")])
    case .readOnly: return nil
    }
  }
}

extension ColumnShape {
  fileprivate var isInDraft: Bool {
    switch source {
    case .required, .constant, .computed, .database: true
    case .fixed, .readOnly: false
    }
  }

  /// Optional where the value may be left out, because Swift or the database computes it.
  fileprivate var draftType: Code {
    switch source {
    case .computed, .database: "\(type.unwrapped)?"
    case .required, .constant, .fixed, .readOnly: type.code
    }
  }

  fileprivate var draftDefault: Code? {
    switch source {
    case .constant(let value): value
    case .computed, .database: "nil"
    case .required, .fixed, .readOnly: nil
    }
  }
}
