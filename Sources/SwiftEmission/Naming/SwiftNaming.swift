package import SchemaModel

/// Every Swift name of a schema.
///
/// Types are named as their model, enum or composite type, fields as in the schema except that a
/// trailing `Id` is `ID` and `Url` is `URL`, enum values in lower camel case. Invalid characters become
/// `_`, and a name that Swift or the runtime reserves gets `_` at its end.
package struct SwiftNaming: Sendable {
  private let types: [String: Identifier]
  private let repositories: [String: Identifier]
  private let members: [String: [String: Identifier]]
  private let declaredTypes: Set<String>

  /// Assigns names to all declarations of a schema.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - entitySuffix: What follows a model's name in the name of its entity.
  ///   - repositorySuffix: What follows it in the name of its repository.
  package init(
    _ schema: Schema, entitySuffix: String = "", repositorySuffix: String = "Repository"
  ) {
    var scope = NameScope(reserved: ReservedNames.types)
    let models = schema.models.map(\.name)
    let modelNames = Set(models)
    let names = models + schema.enums.map(\.name) + schema.compositeTypes.map(\.name)
    types = scope.claim(names) { name in
      Spelling.legal(name) + (modelNames.contains(name) ? entitySuffix : "")
    }
    var repositories: [String: Identifier] = [:]
    for model in models {
      let name = entitySuffix.isEmpty ? types[model]?.name ?? model : Spelling.legal(model)
      repositories[model] = scope.claim(name + repositorySuffix)
    }
    self.repositories = repositories
    members = Self.members(of: schema)
    declaredTypes = Set(types.values.map(\.name)).union(repositories.values.map(\.name))
  }

  /// The Swift type of a model, enum or composite type.
  ///
  /// - Parameter name: Its name in the schema.
  package func type(_ name: String) -> Identifier {
    types[name] ?? Identifier(legal: Spelling.legal(name))
  }

  /// The repository of a model.
  package func repository(of model: String) -> Identifier {
    repositories[model] ?? Identifier(legal: Spelling.legal(model) + "Repository")
  }

  /// The property of a field, or the case of an enum's value.
  ///
  /// - Parameters:
  ///   - name: The field's or value's name in the schema.
  ///   - owner: The model, composite type or enum that contains it.
  package func member(_ name: String, of owner: String) -> Identifier {
    members[owner]?[name] ?? Identifier(legal: Spelling.legal(name))
  }

  /// Whether the schema declares a type that hides one of the same name.
  func hides(_ type: StandardType) -> Bool {
    declaredTypes.contains(type.rawValue)
  }

  /// The name of a parameter that holds a row of a model.
  func parameter(for model: String) -> Identifier {
    Identifier(legal: Spelling.decapitalized(type(model).name))
  }

  private static func members(of schema: Schema) -> [String: [String: Identifier]] {
    var members: [String: [String: Identifier]] = [:]
    for model in schema.models {
      members[model.name] = properties(model.fields, reserved: computedProperties(of: model))
    }
    for type in schema.compositeTypes {
      members[type.name] = properties(type.fields, reserved: [])
    }
    for enumeration in schema.enums {
      var scope = NameScope(reserved: ReservedNames.enumCases)
      members[enumeration.name] = scope.claim(
        enumeration.values.map(\.name), spelling: Spelling.enumCase)
    }
    return members
  }

  /// Computed properties of an entity, whose names are reserved: `id` for a single-column key with
  /// another name, `rowVersion` for an optimistic lock.
  private static func computedProperties(of model: Model) -> Set<String> {
    var names: Set<String> = []
    if let key = model.primaryKey, key.fields.count == 1, key.fields != ["id"] {
      names.insert("id")
    }
    if let version = model.fields.first(where: \.isVersion), version.name != "rowVersion" {
      names.insert("rowVersion")
    }
    return names
  }

  private static func properties(
    _ fields: [Field], reserved: Set<String>
  ) -> [String: Identifier] {
    var scope = NameScope(reserved: ReservedNames.properties.union(reserved))
    return scope.claim(fields.map(\.name), spelling: Spelling.property)
  }
}
