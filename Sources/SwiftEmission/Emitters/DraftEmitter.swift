import SchemaModel

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
        access: options.access, keyword: "var", name: column.name, type: type(of: column)))
  }

  private func initializer(_ columns: [ColumnShape]) -> Declaration {
    .function(
      FunctionDeclaration(
        access: options.access, name: "init", parameters: columns.map(parameter),
        body: columns.map { column in
          column.isDraftValue
            ? .code("self.\(member: column.name) = .init(\(column.name))")
            : .code("self.\(member: column.name) = \(column.name)")
        }))
  }

  private func parameter(_ column: ColumnShape) -> FunctionDeclaration.Parameter {
    guard column.isDraftValue else {
      return .init(
        name: "\(column.name)", type: type(of: column), value: column.draftDefault)
    }
    return .init(
      name: "\(column.name)", type: "\(type(of: column)).Argument", value: ".some(nil)")
  }

  /// Optional where the value may be left out and cannot be NULL, because Swift or the database
  /// computes it.
  private func type(of column: ColumnShape) -> Code {
    if column.isDraftValue {
      return "\(types.standard(.draftValue))<\(column.type.unwrapped)>"
    }
    switch column.source {
    case .computed, .database: return "\(column.type.unwrapped)?"
    case .required, .constant, .fixed, .readOnly: return column.type.code
    }
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
    case .computed(let value) where column.isDraftValue:
      return .code("try row.set(\(index), \(column.reference)._or(\(value)))")
    case .database where column.isDraftValue:
      return .code("try row.set(\(index), \(column.reference))")
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

  /// Whether the draft tells NULL from a value that was left out.
  fileprivate var isDraftValue: Bool {
    guard type.arity == .optional else { return false }
    switch source {
    case .computed, .database: return true
    case .required, .constant, .fixed, .readOnly: return false
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
