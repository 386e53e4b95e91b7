import SQLEquivalence

extension Analyser {
  /// An operator with its operands as the server turns them.
  func operation(_ operatorName: String, _ values: [Analysed]) -> Analysed {
    let (name, signatures) = Self.operators(operatorName, operands: values.count)
    let resolver = CallResolver(values.map(\.type), scope: scope)
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
    let (name, signatures) = Self.operators(operatorName, operands: 2)
    let resolver = CallResolver([left.type, element], scope: scope)
    guard let found = resolver.resolve(signatures, isOperator: true) else {
      return Analysed(SyntaxNode(kind, name, [loosened(left), loosened(right)]), .boolean)
    }
    let array = coerced(right, to: found.parameters[1].array)
    return Analysed(
      SyntaxNode(kind, name, [coerced(left, to: found.parameters[0]), array]), .boolean)
  }

  /// The operators of a name; `pg_catalog.` leaves out those of extensions, and is not kept where the
  /// types tell.
  private static func operators(
    _ name: String, operands: Int
  ) -> (name: String, signatures: [CallSignature]) {
    let isQualified = name.hasPrefix("pg_catalog.")
    let name = isQualified ? String(name.dropFirst("pg_catalog.".count)) : name
    let signatures = (BuiltInOperators.signatures[name] ?? []).filter { signature in
      signature.parameters.count == operands
        && !(isQualified && signature.parameters.contains(ValueType("citext")))
    }
    return (name, signatures)
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
