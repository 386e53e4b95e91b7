import SQLEquivalence
import SQLLexicon

/// The types of a database that expressions depend on.
struct TypeScope: Sendable {
  /// The enum types that are known as such.
  let enumerations: Set<Exact<String>>

  func isEnumeration(_ type: ValueType) -> Bool {
    !type.isArray && enumerations.contains(Exact(type.name))
  }

  /// Whether the type is one of the server's, or an enum.
  func isKnown(_ type: ValueType) -> Bool {
    BuiltInTypes.categories[type.name] != nil || enumerations.contains(Exact(type.name))
  }

  /// The letter of `pg_type.typcategory`.
  func category(of type: ValueType) -> String {
    if type.isArray { return "A" }
    if type.name.hasPrefix("any") { return "P" }
    return BuiltInTypes.categories[type.name] ?? (isEnumeration(type) ? "E" : "U")
  }

  func isPreferred(_ type: ValueType) -> Bool {
    !type.isArray && BuiltInTypes.preferred.contains(type.name)
  }

  func isRange(_ type: ValueType) -> Bool {
    !type.isArray && type.name.hasSuffix("range") && !type.name.hasSuffix("multirange")
  }

  func isMultirange(_ type: ValueType) -> Bool {
    !type.isArray && type.name.hasSuffix("multirange")
  }

  /// Whether there is an implicit cast to another type: `can_coerce_type`.
  func canTurn(_ source: ValueType, into target: ValueType) -> Bool {
    if source.base == target.base { return true }
    if !target.isArray, target.name.hasPrefix("any") {
      return fits(source, polymorphic: target.name)
    }
    guard source.isArray == target.isArray else { return false }
    return BuiltInTypes.implicitCasts[source.name]?.contains(target.name) ?? false
  }

  private func fits(_ type: ValueType, polymorphic name: String) -> Bool {
    switch name {
    case "anyarray", "anycompatiblearray": type.isArray
    case "anynonarray", "anycompatiblenonarray": !type.isArray
    case "anyenum": isEnumeration(type)
    case "anyrange", "anycompatiblerange": isRange(type)
    case "anymultirange", "anycompatiblemultirange": isMultirange(type)
    default: true
    }
  }

  /// The bounds of a range.
  func bound(of range: ValueType) -> ValueType? {
    switch range.name.replacing("multirange", with: "range") {
    case "int4range": .integer
    case "int8range": .bigint
    case "numrange": .numeric
    case "daterange": ValueType("date")
    case "tsrange": ValueType("timestamp")
    case "tstzrange": ValueType("timestamptz")
    default: nil
    }
  }
}
