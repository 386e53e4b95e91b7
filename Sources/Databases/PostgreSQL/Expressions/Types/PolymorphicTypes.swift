import SQLEquivalence

/// The types that `anyelement`, `anyarray` and the like are in one call:
/// <https://www.postgresql.org/docs/current/extend-type-system.html#EXTEND-TYPES-POLYMORPHIC>.
struct PolymorphicTypes {
  /// Of `anyelement`, `anyarray`, `anynonarray`, `anyenum`, `anyrange`, which must agree exactly.
  private var element: ValueType?
  private var range: ValueType?
  private var multirange: ValueType?
  /// Of `anycompatible` and its relatives, which get a common type.
  private var compatible: ValueType?

  /// `nil` when the arguments do not agree.
  init?(_ parameters: [ValueType], _ arguments: [KnownType], scope: TypeScope) {
    var compatibles: [KnownType] = []
    for (parameter, argument) in zip(parameters, arguments) where !parameter.isArray {
      guard let type = argument.type?.base else { continue }
      switch parameter.name {
      case "anyelement", "anynonarray", "anyenum":
        if !agree(&element, type) { return nil }
      case "anyarray":
        if !type.isArray || !agree(&element, type.element.base) { return nil }
      case "anyrange":
        guard let bound = scope.bound(of: type), agree(&range, type), agree(&element, bound) else {
          return nil
        }
      case "anymultirange":
        guard let bound = scope.bound(of: type), agree(&multirange, type),
          agree(&element, bound)
        else { return nil }
      case "anycompatible", "anycompatiblenonarray": compatibles.append(.known(type))
      case "anycompatiblearray":
        if !type.isArray { return nil }
        compatibles.append(.known(type.element.base))
      default: break
      }
    }
    if !compatibles.isEmpty {
      guard let common = scope.common(of: compatibles) else { return nil }
      compatible = common
    }
    completeRanges()
  }

  private mutating func completeRanges() {
    if range == nil, let name = multirange?.name {
      range = ValueType(name.replacing("multirange", with: "range"))
    }
    if multirange == nil, let name = range?.name {
      multirange = ValueType(name.replacing("range", with: "multirange"))
    }
  }

  private func agree(_ current: inout ValueType?, _ type: ValueType) -> Bool {
    guard let known = current else {
      current = type
      return true
    }
    return known == type
  }

  /// The type that a type of the signature is in the call; itself where the arguments leave it open.
  func replacing(_ type: ValueType) -> ValueType {
    if type.isArray { return type }
    switch type.name {
    case "anyelement", "anynonarray", "anyenum": return element ?? type
    case "anyarray": return element?.array ?? type
    case "anyrange": return range ?? type
    case "anymultirange": return multirange ?? type
    case "anycompatible", "anycompatiblenonarray": return compatible ?? type
    case "anycompatiblearray": return compatible?.array ?? type
    default: return type
    }
  }
}
