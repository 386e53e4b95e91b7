import SQLEquivalence

extension Analyser {
  /// `CASE`: results get a common type, for which ELSE counts first:
  /// <https://www.postgresql.org/docs/current/functions-conditional.html#FUNCTIONS-CASE>.
  func choice(_ node: SyntaxNode) -> Analysed {
    var rest = node.children[...]
    var subject: Analysed?
    if node.kind == .choiceOf {
      var value = analysed(rest.removeFirst())
      if value.type == .untyped { value = Analysed(coerced(value, to: .text), .text) }
      subject = value
    }
    var conditions: [SyntaxNode] = []
    var results: [Analysed] = []
    while rest.count > 1 {
      let first = rest.removeFirst()
      conditions.append(subject.map { compared($0, first) } ?? condition(first))
      results.append(analysed(rest.removeFirst()))
    }
    results.append(analysed(rest.removeFirst()))
    let types = results.map(\.type)
    let type = scope.common(of: [types[types.count - 1]] + types.dropLast())
    let values = results.map { result in
      type.map { coerced(result, to: $0) } ?? result.node
    }
    var children = subject.map { [$0.node] } ?? []
    for (condition, value) in zip(conditions, values) { children += [condition, value] }
    children.append(values[values.count - 1])
    return Analysed(
      node.with(children), type.map { .known(modified($0, results)) } ?? .unclear)
  }

  /// The value after WHEN as it is compared with the subject; the server hides the casts that it
  /// adds to both.
  private func compared(_ subject: Analysed, _ node: SyntaxNode) -> SyntaxNode {
    let value = analysed(node)
    return value.type == .untyped ? operation("=", [subject, value]).node.children[1] : value.node
  }
}
