/// A change of a type, given rows that it can convert.
struct TypeChange {
  /// What the rows have to be like.
  enum RowKind {
    case none
    case values(WalkedType)
    case texts(WalkedType)
  }

  let to: WalkedType
  let preparation: RowKind
  /// Whether the values are read as another type, which the user has to allow.
  var isConverted = false
  /// Whether the walk knows each value afterwards; otherwise it only compares what the down script
  /// claims to restore.
  var isCompared = true

  /// The changes of a type.
  static func all(from word: String, isPostgreSQL: Bool) -> [TypeChange] {
    (isPostgreSQL ? postgreSQL(from: word) : sqlite(from: word)) + common(from: word)
  }

  private static func safe(_ scalar: String, _ native: String? = nil) -> TypeChange {
    TypeChange(to: WalkedType(scalar, native), preparation: .none)
  }

  private static func narrow(_ scalar: String, _ native: String? = nil) -> TypeChange {
    let type = WalkedType(scalar, native)
    return TypeChange(to: type, preparation: .values(type))
  }

  private static func read(_ scalar: String, _ native: String? = nil) -> TypeChange {
    let type = WalkedType(scalar, native)
    return TypeChange(to: type, preparation: .texts(type), isConverted: true)
  }

  /// A change whose values another test states (`values.txt`).
  private static func any(_ scalar: String, like: String? = nil) -> TypeChange {
    TypeChange(
      to: WalkedType(scalar), preparation: like.map { .values(WalkedType($0)) } ?? .none,
      isCompared: false)
  }

  /// A text that is read as another type.
  private static func said(_ scalar: String) -> TypeChange {
    TypeChange(
      to: WalkedType(scalar), preparation: .texts(WalkedType(scalar)), isConverted: true,
      isCompared: false)
  }

  /// Changes of the types that both databases have.
  private static func common(from word: String) -> [TypeChange] {
    switch word {
    case "Int": [any("Boolean"), any("Json")]
    case "BigInt": [any("Float"), any("Boolean"), any("Json")]
    case "Float":
      [
        any("Int", like: "Int"), any("BigInt", like: "Int"), any("Decimal", like: "Int"),
        any("Boolean"), any("Json"), any("String"),
      ]
    case "Decimal":
      [
        any("Int", like: "Int"), any("BigInt", like: "Int"), any("Float"), any("Boolean"),
        any("Json"), any("String"),
      ]
    case "Boolean": [any("BigInt"), any("Float"), any("Decimal"), any("Json")]
    case "DateTime": [any("Json"), any("String")]
    case "Json": [any("String")]
    case "Bytes": [any("Json")]
    case "String":
      [said("Float"), said("Decimal"), said("Boolean"), said("DateTime"), any("Bytes")]
    default: []
    }
  }

  private static func postgreSQL(from word: String) -> [TypeChange] {
    switch word {
    case "Int.SmallInt":
      [safe("Int"), safe("BigInt"), safe("Decimal"), safe("Float"), safe("String")]
    case "Int":
      [safe("BigInt"), narrow("Int", "SmallInt"), safe("Decimal"), safe("Float"), safe("String")]
    case "BigInt": [narrow("Int"), safe("Decimal"), safe("String")]
    case "Float": [safe("String")]
    case "Float.Real": [safe("String")]
    case "Decimal.Decimal(20, 6)": [safe("Decimal"), safe("String")]
    case "Decimal": [narrow("Decimal", "Decimal(20, 6)")]
    case "Boolean": [safe("Int"), safe("String")]
    case "String":
      [
        narrow("String", "VarChar(40)"), read("Json"), safe("Bytes"), read("Int"), read("BigInt"),
        read("Boolean"), read("String", "Uuid"), read("DateTime"),
      ]
    case "String.VarChar(40)": [safe("String", "VarChar(120)"), safe("String")]
    case "String.VarChar(120)": [narrow("String", "VarChar(40)"), safe("String")]
    case "String.Uuid": [safe("String")]
    case "String.Inet": [safe("String")]
    case "DateTime":
      [safe("DateTime", "Timestamptz(3)"), safe("DateTime", "Timestamptz(6)"), safe("String")]
    case "DateTime.Timestamptz(3)": [safe("DateTime"), safe("DateTime", "Timestamptz(6)")]
    case "DateTime.Timestamptz(6)": [narrow("DateTime", "Timestamptz(3)")]
    case "DateTime.Date": [safe("DateTime"), safe("DateTime", "Timestamptz(3)"), safe("String")]
    case "Json": [safe("Json", "Json"), safe("String")]
    case "Json.Json": [safe("Json"), safe("String")]
    default: []
    }
  }

  private static func sqlite(from word: String) -> [TypeChange] {
    switch word {
    case "Int": [safe("BigInt"), safe("Float"), safe("Decimal"), safe("String")]
    case "BigInt": [narrow("Int"), safe("Decimal"), safe("String")]
    case "Boolean": [safe("Int"), safe("String")]
    case "String": [read("Int")]
    default: []
    }
  }
}
