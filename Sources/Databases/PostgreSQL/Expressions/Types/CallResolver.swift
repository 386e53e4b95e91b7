import SQLEquivalence

/// Finds which of several functions or operators of one name is called:
/// <https://www.postgresql.org/docs/current/typeconv-func.html>.
struct CallResolver {
  /// A function that takes so many arguments.
  struct Candidate {
    let parameters: [ValueType]
    let result: ValueType
  }

  let scope: TypeScope
  let arguments: [KnownType]

  init(_ arguments: [KnownType], scope: TypeScope) {
    self.arguments = arguments
    self.scope = scope
  }

  /// The function that is called, with its polymorphic types replaced; `nil` when that is unclear.
  func resolve(_ signatures: [CallSignature], isOperator: Bool) -> Candidate? {
    let all = signatures.compactMap { signature in
      signature.expanded(to: arguments.count).map {
        Candidate(parameters: $0, result: signature.result)
      }
    }
    if arguments.contains(.unclear) {
      return all.count == 1 ? all.first.flatMap(specialised) : nil
    }
    if let exact = exact(in: all, isOperator: isOperator) { return specialised(exact) }
    let possible = all.filter(accepts)
    return (possible.count == 1 ? possible[0] : best(of: possible)).flatMap(specialised)
  }

  /// A function of exactly these types; an operand without a type is taken to have that of the
  /// other one.
  private func exact(in all: [Candidate], isOperator: Bool) -> Candidate? {
    var types = arguments.map { $0.type?.base }
    if isOperator, types.count == 2 {
      types = [types[0] ?? types[1], types[1] ?? types[0]]
    }
    func isSame(_ candidate: Candidate) -> Bool {
      zip(candidate.parameters, types).allSatisfy { $0 == $1 }
    }
    return all.first(where: isSame)
  }

  private func accepts(_ candidate: Candidate) -> Bool {
    for (parameter, argument) in zip(candidate.parameters, arguments) {
      if let type = argument.type, !scope.canTurn(type, into: parameter) { return false }
    }
    return PolymorphicTypes(candidate.parameters, arguments, scope: scope) != nil
  }

  /// `func_select_candidate` of PostgreSQL.
  private func best(of possible: [Candidate]) -> Candidate? {
    if possible.isEmpty { return nil }
    var left = keepingMost(possible) { type, parameter in parameter == type }
    if left.count == 1 { return left[0] }
    left = keepingMost(left) { type, parameter in
      parameter == type
        || (scope.isPreferred(parameter)
          && scope.category(of: parameter) == scope.category(of: type))
    }
    if left.count == 1 { return left[0] }
    guard arguments.contains(.untyped), let fitting = fittingUntyped(left) else { return nil }
    if fitting.count == 1 { return fitting[0] }
    return takingOneTypeForAll(left)
  }

  /// Those that most arguments of a known type fit best.
  private func keepingMost(
    _ candidates: [Candidate], _ fits: (ValueType, ValueType) -> Bool
  ) -> [Candidate] {
    let counts = candidates.map { candidate in
      zip(candidate.parameters, arguments).count { parameter, argument in
        argument.type.map { fits($0.base, parameter) } ?? false
      }
    }
    let most = counts.max() ?? 0
    return zip(candidates, counts).filter { $1 == most }.map(\.0)
  }

  /// Those that take a text for each argument without a type, or else what all of them agree on.
  private func fittingUntyped(_ candidates: [Candidate]) -> [Candidate]? {
    var left = candidates
    for (index, argument) in arguments.enumerated() where argument == .untyped {
      let slots = candidates.map { $0.parameters[index] }
      let categories = Set(slots.map(scope.category))
      guard categories.count == 1 || categories.contains("S") else {
        return takingOneTypeForAll(candidates).map { [$0] }
      }
      let category = categories.count == 1 ? categories.first : "S"
      let members = slots.filter { scope.category(of: $0) == category }
      let hasPreferred = members.contains(where: scope.isPreferred)
      left = left.filter {
        let slot = $0.parameters[index]
        return scope.category(of: slot) == category && (!hasPreferred || scope.isPreferred(slot))
      }
    }
    return left.isEmpty ? candidates : left
  }

  /// When all known arguments have one type, the others are taken to have it too.
  private func takingOneTypeForAll(_ candidates: [Candidate]) -> Candidate? {
    let types = Set(arguments.compactMap { $0.type?.base })
    guard types.count == 1, let type = types.first else { return nil }
    let all = Array(repeating: KnownType.known(type), count: arguments.count)
    let left = candidates.filter { candidate in
      candidate.parameters.allSatisfy { scope.canTurn(type, into: $0) }
        && PolymorphicTypes(candidate.parameters, all, scope: scope) != nil
    }
    return left.count == 1 ? left[0] : nil
  }

  private func specialised(_ candidate: Candidate) -> Candidate? {
    guard let types = PolymorphicTypes(candidate.parameters, arguments, scope: scope) else {
      return nil
    }
    return Candidate(
      parameters: candidate.parameters.map(types.replacing),
      result: types.replacing(candidate.result))
  }
}
