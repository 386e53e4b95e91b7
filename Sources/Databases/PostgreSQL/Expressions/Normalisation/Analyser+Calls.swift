import SQLEquivalence

extension Analyser {
  /// A call with its arguments as the server turns them.
  func call(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    let isPlain = !node.children.contains { $0.kind == .argument || $0.kind == .verbatim }
    guard isPlain else { return unclear(node, values) }
    let (name, signatures) = functions(node.text, values)
    if let cast = typeCall(node, values, signatures) { return cast }
    let resolver = CallResolver(values.map(\.type), scope: scope)
    guard let found = resolver.resolve(signatures, isOperator: false) else {
      return unclear(node, values)
    }
    // The server keeps the form of SUBSTRING with positions only.
    let isPattern =
      node.text == "substring" && values.count == 2 && found.parameters[1] == .text
    let isForm = node.kind == .keywordCall && !isPattern
    let arguments = zip(values, found.parameters).map { value, parameter in
      // Between keywords the server does not show the casts that it has added.
      isForm && value.type != .untyped ? value.node : coerced(value, to: parameter)
    }
    let result = SyntaxNode(isForm ? .keywordCall : .call, name, arguments)
    return Analysed(result, known(found.result))
  }

  /// The functions of a name; in `public` there are those of extensions that share a name with one of
  /// the server.
  private func functions(
    _ name: String, _ values: [Analysed]
  ) -> (name: String, signatures: [CallSignature]) {
    guard let plain = FunctionName.withoutHome(name) else {
      return (name, BuiltInFunctions.signatures[name] ?? [])
    }
    // Without a value of the extension's type it can be a function that a person has made.
    let citext = ValueType("citext")
    guard values.contains(where: { $0.type == .known(citext) }) else { return (name, []) }
    let signatures = (BuiltInFunctions.signatures[plain] ?? []).filter { signature in
      signature.parameters.contains(citext)
    }
    return signatures.isEmpty ? (name, []) : (plain, signatures)
  }

  private func unclear(_ node: SyntaxNode, _ values: [Analysed]) -> Analysed {
    let children = zip(node.children, values).map { child, value in
      child.kind == .argument ? child.with([loosened(value)]) : loosened(value)
    }
    return Analysed(node.with(children), .unclear)
  }

  /// A call with one argument, of a name that is a type, is a cast unless there is a function for
  /// just this argument: `date('2020-01-01')`, `text(n)`.
  private func typeCall(
    _ node: SyntaxNode, _ values: [Analysed], _ signatures: [CallSignature]
  ) -> Analysed? {
    let type = ValueType(node.text)
    guard node.kind == .call, values.count == 1, BuiltInTypes.categories[node.text] != nil else {
      return nil
    }
    switch values[0].type {
    case .unclear: return nil
    case .untyped:
      guard values[0].node.kind != .collate else { return nil }
      return Analysed(coerced(values[0], to: type), type)
    case .known(let source):
      let isFunction = signatures.contains { $0.parameters == [source.base] }
      let isText = scope.category(of: type) == "S" || scope.category(of: source) == "S"
      guard !isFunction, isText || source.base == type else { return nil }
      return Analysed(coerced(values[0], to: type), type)
    }
  }

  /// `COALESCE`, `NULLIF`, tests and what has no arguments.
  func special(_ node: SyntaxNode) -> Analysed {
    switch node.text {
    case "coalesce", "greatest", "least": return common(node)
    case "nullif": return nullIf(node)
    case "is distinct from", "is not distinct from": return distinct(node)
    case "is true", "is not true", "is false", "is not false", "is unknown", "is not unknown":
      return Analysed(node.with(node.children.map(condition)), .boolean)
    case "collation for":
      return Analysed(node.with(node.children.map { analysed($0).node }), .text)
    case "grouping", "xmlconcat":
      return Analysed(node.with(node.children.map { analysed($0).node }), .unclear)
    case _ where node.text.hasPrefix("is "):
      return Analysed(node.with(node.children.map { tested(analysed($0)) }), .boolean)
    default: return Analysed(node, valueFunction(node.text))
    }
  }

  private func tested(_ value: Analysed) -> SyntaxNode {
    value.type == .untyped ? coerced(value, to: .text) : value.node
  }

  private func common(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    guard let type = scope.common(of: values.map(\.type)) else {
      return Analysed(node.with(values.map(loosened)), .unclear)
    }
    return Analysed(node.with(values.map { coerced($0, to: type) }), modified(type, values))
  }

  /// `NULLIF(a, b)` compares, and gives a as it is compared.
  private func nullIf(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    guard values.count == 2 else { return Analysed(node, .unclear) }
    let sides = operation("=", values).node.children
    let first = sides[0]
    let isTurned = first !== values[0].node
    let type = isTurned ? first.type.map(KnownType.known) ?? .unclear : values[0].type
    return Analysed(node.with(sides), type)
  }

  /// With NULL on a side it is a test for NULL.
  func distinct(_ node: SyntaxNode) -> Analysed {
    let sides = node.children
    if sides.allSatisfy({ $0.kind == .row }) {
      let test = SyntaxNode(.special, "is distinct from", sides)
      if let comparison = rowComparison(test) {
        return node.text == test.text
          ? comparison : Analysed(SyntaxNode(.not, [comparison.node]), .boolean)
      }
    }
    if let other = sides[1].kind == .null ? sides[0] : sides[0].kind == .null ? sides[1] : nil {
      let test = node.text == "is distinct from" ? "is not null" : "is null"
      return Analysed(SyntaxNode(.special, test, [tested(analysed(other))]), .boolean)
    }
    let values = sides.map(analysed)
    let test = SyntaxNode(.special, "is distinct from", operation("=", values).node.children)
    return Analysed(node.text == "is distinct from" ? test : SyntaxNode(.not, [test]), .boolean)
  }

  private func valueFunction(_ text: String) -> KnownType {
    switch text.prefix(while: { $0 != "(" }) {
    case "current_date": .known(ValueType("date"))
    case "current_time": .known(ValueType("timetz"))
    case "current_timestamp": .known(ValueType("timestamptz"))
    case "localtime": .known(ValueType("time"))
    case "localtimestamp": .known(ValueType("timestamp"))
    case "system_user": .known(.text)
    default: .known(ValueType("name"))
    }
  }
}
