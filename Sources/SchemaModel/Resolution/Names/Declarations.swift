import SchemaDiagnostics
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

  /// Takes down a block that is left out.
  mutating func addLost(_ name: String) {
    lost.add(name)
  }

  /// Takes down that a name is declared more than once.
  mutating func addRepeated(_ name: String) {
    repeatedNames.insert(name)
  }

  /// Takes down the fields or values that a block declares more than once.
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

  /// The name and keyword of what a type's name stands for; `nil` for a scalar type.
  func declaration(of type: DraftType) -> (Name, String)? {
    switch type {
    case .model(let index): (models[index].name, models[index].kind.rawValue)
    case .composite(let index): (compositeTypes[index].name, "type")
    case .enumeration(let index): (enums[index].name, "enum")
    case .scalar, .unsupported, .unknown: nil
    }
  }
}
