import SQLEquivalence

extension TypeScope {
  /// The type that several values get together, as in CASE, COALESCE, ARRAY and IN; `nil` when a type
  /// is unclear, or the types have no common one: <https://www.postgresql.org/docs/current/typeconv-union-case.html>.
  func common(of types: [KnownType]) -> ValueType? {
    let all = types.map { $0.type?.base }
    if let first = all.first ?? nil, all.allSatisfy({ $0 == first }) { return first }
    var result: ValueType?
    for known in types {
      switch known {
      case .unclear: return nil
      case .untyped: continue
      case .known(let type):
        let type = type.base
        guard let current = result else {
          result = type
          continue
        }
        if type == current { continue }
        guard category(of: type) == category(of: current), isKnown(type) else { return nil }
        if !isPreferred(current), canTurn(current, into: type), !canTurn(type, into: current) {
          result = type
        }
      }
    }
    return result ?? .text
  }
}
