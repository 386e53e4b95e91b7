import SQLEquivalence

extension Analyser {
  /// An operator with its operands as the server turns them.
  func operation(_ operatorName: String, _ values: [Analysed]) -> Analysed {
    let types = values.map(\.type)
    let (name, signatures) = operators(operatorName, types)
    let resolver = CallResolver(types, scope: scope)
    guard let found = resolver.resolve(signatures, isOperator: true) else {
      let isBoolean = !signatures.isEmpty && signatures.allSatisfy { $0.result == .boolean }
      return Analysed(
        SyntaxNode(.operation, name, values.map(loosened)), isBoolean ? .known(.boolean) : .unclear)
    }
    let operands = zip(values, found.parameters).map { coerced($0, to: $1) }
    return Analysed(SyntaxNode(.operation, name, operands), known(found.result))
  }

  /// `x op ANY (array)`.
  func quantified(_ node: SyntaxNode) -> Analysed {
    quantified(node.kind, node.text, analysed(node.children[0]), analysed(node.children[1]))
  }

  func quantified(
    _ kind: NodeKind, _ operatorName: String, _ left: Analysed, _ right: Analysed
  ) -> Analysed {
    var element = right.type
    if case .known(let type) = right.type { element = .known(type.element.base) }
    let (name, signatures) = operators(operatorName, [left.type, element])
    let resolver = CallResolver([left.type, element], scope: scope)
    guard let found = resolver.resolve(signatures, isOperator: true) else {
      return Analysed(SyntaxNode(kind, name, [loosened(left), loosened(right)]), .boolean)
    }
    let array = coerced(right, to: found.parameters[1].array)
    return Analysed(
      SyntaxNode(kind, name, [coerced(left, to: found.parameters[0]), array]), .boolean)
  }

  /// The operators of a name. `pg_catalog.` leaves out those of extensions, and `public.` all others;
  /// `public.` is a part of the name where the server has an operator for just these operands.
  private func operators(
    _ name: String, _ operands: [KnownType]
  ) -> (name: String, signatures: [CallSignature]) {
    let schema = ["pg_catalog.", "public."].first(where: name.hasPrefix)
    let plain = String(name.dropFirst(schema?.count ?? 0))
    let all = (BuiltInOperators.signatures[plain] ?? []).filter {
      $0.parameters.count == operands.count
    }
    guard let schema else { return (plain, all) }
    let own = all.filter { !$0.parameters.contains(ValueType("citext")) }
    if schema == "pg_catalog." { return (plain, own) }
    let others = all.filter { $0.parameters.contains(ValueType("citext")) }
    if CallResolver(operands, scope: scope).resolve(others, isOperator: true) != nil {
      return (plain, others)
    }
    let isHidden = own.contains { signature in
      zip(signature.parameters, operands).allSatisfy { $1 == .untyped || $1.type?.base == $0 }
    }
    return (isHidden ? name : plain, [])
  }

  /// A number in a call that is unclear may have another type there.
  func loosened(_ value: Analysed) -> SyntaxNode {
    guard value.node.kind == .constant, let type = value.node.type,
      [.integer, .bigint, .numeric].contains(type)
    else {
      return value.node.kind == .array
        ? value.node.with(value.node.children.map { loosened(Analysed($0, .unclear)) }) : value.node
    }
    return SyntaxNode(.looseNumber, value.node.text, type: type)
  }

  func known(_ type: ValueType) -> KnownType {
    type.name.hasPrefix("any") && !type.isArray ? .unclear : .known(type)
  }

  /// `(a, b) = (c, d)` is kept as `a = c AND b = d`, `<>` as OR; other comparisons stay.
  /// <https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON>
  func rowComparison(_ node: SyntaxNode) -> Analysed? {
    guard node.children.count == 2, node.children.allSatisfy({ $0.kind == .row }) else {
      return nil
    }
    let (left, right) = (node.children[0].children, node.children[1].children)
    guard left.count == right.count, !left.isEmpty else { return nil }
    let pairs = zip(left, right).map { left, right in
      let isTest = node.kind == .special
      return isTest
        ? distinct(node.with([left, right])).node
        : operation(node.text, [analysed(left), analysed(right)]).node
    }
    if pairs.count == 1 { return Analysed(pairs[0], .boolean) }
    switch node.text {
    case "is distinct from": return Analysed(SyntaxNode(.or, pairs), .boolean)
    case "=": return Analysed(SyntaxNode(.and, pairs), .boolean)
    case "<>": return Analysed(SyntaxNode(.or, pairs), .boolean)
    default:
      guard pairs.allSatisfy({ $0.children.count == 2 }) else { return nil }
      let sides = [0, 1].map { side in SyntaxNode(.row, pairs.map { $0.children[side] }) }
      return Analysed(SyntaxNode(.operation, node.text, sides), .boolean)
    }
  }
}
