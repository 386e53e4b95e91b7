import DatabaseSchema
import SchemaSyntax

/// The declarations of all files by kind, and what each name stands for.
struct Declarations: Sendable {
  var models: [ModelDeclaration] = []
  /// Where in each model the field of a name stands.
  var fieldIndices: [NameIndex] = []
  var compositeTypes: [ModelDeclaration] = []
  var enums: [EnumDeclaration] = []
  /// Where in each enum the value of a name stands.
  var valueIndices: [NameIndex] = []
  var datasources: [ConfigurationDeclaration] = []
  var generators: [ConfigurationDeclaration] = []
  /// The types that a field can have, by name.
  var types: [String: DraftType] = Dictionary(
    uniqueKeysWithValues: ScalarType.allCases.map { ($0.rawValue, .scalar($0)) })

  /// Makes room for another file's declarations, nearly all of which are models.
  mutating func reserveCapacity(_ count: Int) {
    models.reserveCapacity(models.count + count)
    fieldIndices.reserveCapacity(fieldIndices.count + count)
    types.reserveCapacity(types.count + count)
  }

  /// The name and keyword of what a type's name stands for; `nil` for a scalar type.
  func declaration(of type: DraftType) -> (Name, String)? {
    switch type {
    case .model(let index): (models[index].name, models[index].kind.rawValue)
    case .composite(let index): (compositeTypes[index].name, "type")
    case .enumeration(let index): (enums[index].name, "enum")
    case .scalar, .unsupported: nil
    }
  }
}
