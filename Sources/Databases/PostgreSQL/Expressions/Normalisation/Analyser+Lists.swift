import SQLEquivalence

extension Analyser {
  /// `x IN (a, b)` is kept as `x = ANY (ARRAY[a, b])`, `NOT IN` as `<> ALL`; one value, and values with
  /// columns, are compared one by one:
  /// <https://www.postgresql.org/docs/current/functions-comparisons.html#FUNCTIONS-COMPARISONS-IN-SCALAR>.
  func membership(_ node: SyntaxNode) -> Analysed {
    let isNegated = node.kind == .isNotIn
    let name = isNegated ? "<>" : "="
    if node.children[0].kind == .row { return rowMembership(node, name, isNegated) }
    let left = analysed(node.children[0])
    let items = node.children.dropFirst()
    var listed = items.filter { !$0.hasColumns }.map(analysed)
    var single = items.filter(\.hasColumns).map(analysed)
    // The tree must not grow without bounds when lists are in lists.
    if left.node.size * single.count > Self.maximumCopies || single.count > Self.maximumChain {
      return Analysed(node.with([left.node] + items.map { analysed($0).node }), .boolean)
    }
    var result: SyntaxNode?
    if listed.count > 1, let array = array(of: listed, with: left) {
      result = quantified(isNegated ? .all : .any, name, left, array).node
      listed = []
    }
    if !listed.isEmpty { single = items.map(analysed) }
    for item in single {
      let comparison = operation(name, [left, item]).node
      result = result.map { SyntaxNode(isNegated ? .and : .or, [$0, comparison]) } ?? comparison
    }
    return Analysed(result ?? node, .boolean)
  }

  /// Rows are compared one by one.
  private func rowMembership(_ node: SyntaxNode, _ name: String, _ isNegated: Bool) -> Analysed {
    var items = node.children.dropFirst()
    guard let first = items.popFirst(), items.count < Self.maximumChain,
      node.size < Self.maximumCopies
    else { return Analysed(node, .boolean) }
    func compared(_ item: SyntaxNode) -> SyntaxNode {
      analysed(SyntaxNode(.operation, name, [node.children[0], item])).node
    }
    var result = compared(first)
    for item in items {
      result = SyntaxNode(isNegated ? .and : .or, [result, compared(item)])
    }
    return Analysed(result, .boolean)
  }

  /// How many nodes may be made by writing an operand several times.
  private static let maximumCopies = 10_000
  /// How many comparisons may be chained.
  private static let maximumChain = 100

  /// The values of a list in the type that they have in common with the left side.
  private func array(of values: [Analysed], with left: Analysed) -> Analysed? {
    let types = [left.type] + values.map(\.type)
    guard let type = scope.common(of: types) else {
      guard types.contains(.unclear) else { return nil }
      return Analysed(SyntaxNode(.array, values.map(\.node)), .unclear)
    }
    if type.isArray { return nil }
    let isCommon = types.allSatisfy { known in
      known.type.map { scope.canTurn($0, into: type) } ?? true
    }
    if !isCommon { return nil }
    let elements = values.map { coerced($0, to: type) }
    return Analysed(SyntaxNode(.array, type: type.array, elements), type.array)
  }

  /// `x BETWEEN a AND b` is kept as `x >= a AND x <= b`:
  /// <https://www.postgresql.org/docs/current/functions-comparison.html>.
  func range(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    let isNegated = node.kind == .notBetween
    if values.contains(where: { $0.node.size > Self.maximumCopies / 10 }) {
      return Analysed(node.with(values.map(\.node)), .boolean)
    }
    func bounds(_ low: Analysed, _ high: Analysed) -> SyntaxNode {
      let first = operation(isNegated ? "<" : ">=", [values[0], low]).node
      let second = operation(isNegated ? ">" : "<=", [values[0], high]).node
      return SyntaxNode(isNegated ? .or : .and, [first, second])
    }
    let result = bounds(values[1], values[2])
    if node.text.isEmpty { return Analysed(result, .boolean) }
    let swapped = bounds(values[2], values[1])
    return Analysed(SyntaxNode(isNegated ? .and : .or, [result, swapped]), .boolean)
  }
}
