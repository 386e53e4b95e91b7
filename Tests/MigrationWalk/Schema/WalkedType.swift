/// The type of a field in a schema that is walked.
struct WalkedType: Hashable {
  /// The type of a value, or of a list's elements.
  enum Base: Hashable {
    /// A scalar with its native type (`String`, `db.VarChar(40)`).
    case scalar(String, native: String?)
    /// An enum, by its number.
    case enumeration(Int)
    /// Typed JSON.
    case composite(String)
    /// A type that only the database knows.
    case unsupported(String)
  }

  var base: Base
  var isList = false

  init(_ base: Base, isList: Bool = false) {
    self.base = base
    self.isList = isList
  }

  /// A scalar, with its native type if it has one.
  init(_ scalar: String, _ native: String? = nil, isList: Bool = false) {
    self.init(.scalar(scalar, native: native), isList: isList)
  }

  /// The scalar and the native type in one word (`String`, `Int.SmallInt`); empty for others.
  var word: String {
    guard case .scalar(let name, let native) = base else { return "" }
    return native.map { "\(name).\($0)" } ?? name
  }

  /// The enum of the values.
  var enumeration: Int? {
    if case .enumeration(let number) = base { number } else { nil }
  }

  /// The type of one value.
  var element: WalkedType { WalkedType(base) }

  /// Whether the same SQL can be about values of either type.
  func isLike(_ other: WalkedType) -> Bool {
    let families = [
      ["String", "String.VarChar(40)", "String.VarChar(120)"], ["Int", "BigInt", "Int.SmallInt"],
    ]
    return families.contains { $0.contains(word) && $0.contains(other.word) }
  }

  /// Whether there are values enough for each row to have its own.
  var isWide: Bool {
    guard !isList, case .scalar(let name, let native) = base else { return false }
    switch name {
    case "String": return native != "Char(3)" && native != "Bit(5)"
    case "Int": return native != "SmallInt"
    case "BigInt", "Decimal": return true
    case "DateTime": return native == nil || native?.hasPrefix("Timestamp") ?? false
    default: return false
    }
  }
}
