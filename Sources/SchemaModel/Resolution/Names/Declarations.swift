import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

/// The declarations of all files by kind, and what each name refers to.
struct Declarations: Sendable {
  var models: [ModelDeclaration] = []
  /// The places of each model's fields by name.
  var fieldIndices: [NameIndex] = []
  var compositeTypes: [ModelDeclaration] = []
  var enums: [EnumDeclaration] = []
  /// The places of each enum's values by name.
  var valueIndices: [NameIndex] = []
  var datasources: [ConfigurationDeclaration] = []
  var generators: [ConfigurationDeclaration] = []
  /// What is not certain about blocks, by the places of their names.
  private var uncertainties: [SourceSpan: Uncertainty] = [:]
  /// Names that several blocks have, or a block and a scalar type.
  private var repeatedNames: Set<String> = []
  /// What the parser could not read.
  private(set) var lost: LostText
  /// The types that a field can have, by name.
  var types: [String: DraftType] = Dictionary(
    uniqueKeysWithValues: ScalarType.allCases.map { ($0.rawValue, .scalar($0)) })

  init(lost: LostText) {
    self.lost = lost
  }

  /// Notes a block that is left out.
  mutating func addLost(_ name: String) {
    lost.add(name)
  }

  /// Notes that a name is declared more than once.
  mutating func addRepeated(_ name: String) {
    repeatedNames.insert(name)
  }

  /// Notes the fields or values that a block declares more than once.
  mutating func addRepeated(_ names: Set<String>, in block: Name) {
    uncertainties[block.span, default: Uncertainty()].repeatedNames = names
  }

  /// What is not certain about a block.
  func uncertainty(of block: Name, at span: SourceSpan) -> Uncertainty {
    var uncertainty = uncertainties[block.span] ?? Uncertainty()
    uncertainty.isDuplicate = repeatedNames.contains(block.text)
    uncertainty.lostWords = lost.words(in: span)
    return uncertainty
  }

  /// Whether several blocks have a name, or a block and a scalar type.
  func isRepeated(_ name: String) -> Bool { repeatedNames.contains(name) }

  /// Makes room for another file's declarations, nearly all of which are models.
  mutating func reserveCapacity(_ count: Int) {
    models.reserveCapacity(models.count + count)
    fieldIndices.reserveCapacity(fieldIndices.count + count)
    types.reserveCapacity(types.count + count)
  }

  /// The name and keyword of a type's declaration; `nil` for a scalar type.
  func declaration(of type: DraftType) -> (Name, String)? {
    switch type {
    case .model(let index): (models[index].name, models[index].kind.rawValue)
    case .composite(let index): (compositeTypes[index].name, "type")
    case .enumeration(let index): (enums[index].name, "enum")
    case .scalar, .unsupported, .unknown: nil
    }
  }
}
