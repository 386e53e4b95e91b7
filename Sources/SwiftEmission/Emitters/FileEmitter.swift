import SchemaModel

/// Assembles declarations into files.
struct FileEmitter {
  /// The file of one model.
  struct ModelFile {
    /// The model's name in the schema.
    let name: String
    let file: SwiftFile
  }

  private let types: SchemaTypes
  private let options: GeneratorOptions
  private let entities: [EntityShape]
  private let entitiesByName: [String: EntityShape]

  /// Prepares the shapes of a schema's models.
  init(_ schema: Schema, options: GeneratorOptions) {
    let types = SchemaTypes(schema, naming: options.naming(of: schema))
    self.types = types
    self.options = options
    entities = schema.models.filter { options.includes($0.name) }.compactMap {
      EntityShape($0, types: types)
    }
    entitiesByName = Dictionary(
      entities.map { ($0.model.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file for each model that Swift sees.
  func modelFiles() -> [ModelFile] {
    entities.map { ModelFile(name: $0.model.name, file: file(of: $0)) }
  }

  /// The file of enums and composite types.
  func schemaFile() -> SwiftFile {
    var file = SwiftFile(access: options.access, furtherImports: options.imports)
    for enumeration in types.schema.enums {
      file.imports.insert(.runtime)
      let emitter = EnumEmitter(enumeration: enumeration, types: types, options: options)
      file.declarations.append(emitter.declaration())
    }
    for type in types.schema.compositeTypes {
      let emitter = CompositeTypeEmitter(type: type, types: types, options: options)
      file.imports.insert(.runtime)
      if emitter.needsFoundation { file.imports.insert(.foundation) }
      file.declarations.append(emitter.declaration())
    }
    if file.declarations.isEmpty {
      file.notes = ["The schema has no enums and no composite types."]
    }
    return file
  }

  /// A file of models that were added since the build was planned.
  func overflowFile() -> SwiftFile {
    SwiftFile(
      notes: [
        "Models that were added since SwiftPM planned the build; after `touch Package.swift` each has a",
        "file of its own.",
      ],
      access: options.access)
  }

  /// The file of a model that existed when the build was planned.
  func fileOfMissingModel() -> SwiftFile {
    SwiftFile(
      notes: [
        "No Swift is generated for this model: it is ignored or left out, or was removed from the schema."
      ],
      access: options.access)
  }

  private func file(of entity: EntityShape) -> SwiftFile {
    let needsFoundation = entity.columns.contains { $0.type.standard?.module == .foundation }
    let relations = entity.model.fields.compactMap {
      RelationShape($0, of: entity, entities: entitiesByName, types: types)
    }
    let keys =
      entity.model.isView
      ? nil : UniqueKeyEmitter(entity: entity, types: types, options: options).declaration()
    return SwiftFile(
      access: options.access, imports: needsFoundation ? [.foundation, .runtime] : [.runtime],
      furtherImports: options.imports,
      declarations: [
        EntityEmitter(entity: entity, types: types, options: options).declaration(),
        nestedTypes(of: entity, relations), keys,
        RepositoryEmitter(
          entity: entity, relations: relations, types: types, options: options
        ).declaration(),
      ].compactMap { $0 })
  }

  private func nestedTypes(
    of entity: EntityShape, _ relations: [RelationShape]
  ) -> Declaration {
    var members = [
      ColumnsEmitter(
        entity: entity, relations: relations, types: types, options: options
      ).declaration()
    ]
    if !entity.model.isView {
      members.append(DraftEmitter(entity: entity, types: types, options: options).declaration())
      let constraints = ConstraintEmitter(entity: entity, types: types, options: options)
      if let declaration = constraints.declaration() { members.append(declaration) }
    }
    return .type(TypeDeclaration(kind: .extension, name: entity.type, members: members))
  }
}
