extension Analyser {
  /// A value where a type is wanted: strings become constants, other values get the cast that the
  /// server adds: <https://www.postgresql.org/docs/current/typeconv.html>.
  func coerced(_ value: Analysed, to target: ValueType) -> SyntaxNode {
    let node = value.node
    if target.name.hasPrefix("any"), !target.isArray { return node }
    switch value.type {
    case .untyped:
      switch node.kind {
      case .literal:
        let text = LiteralText.canonical(
          node.text, as: scope.underlying(target), fields: target.modifiers)
        return SyntaxNode(.constant, text, type: target.base)
      case .null: return SyntaxNode(.null, type: target.base)
      default: break
      }
    case .known(let type):
      if type.base == target.base { return node }
    case .unclear: return node
    }
    // The server puts the cast under COLLATE.
    if node.kind == .collate {
      let inner = coerced(Analysed(node.children[0], value.type), to: target)
      return target.isText ? node.with([inner]) : inner
    }
    return SyntaxNode(.cast, type: target, [node])
  }

  /// `x::type`: nothing where x has the type already, a constant where x is a string.
  func cast(_ node: SyntaxNode) -> Analysed {
    let child = node.children[0]
    guard let target = node.type else { return analysed(child) }
    if target.isArray, child.kind == .array, node.text.isEmpty {
      return castArray(child, to: target)
    }
    let value = analysed(child)
    let isSame = value.type.type?.base == target.base
    var result = isSame ? value.node : coerced(value, to: target)
    if value.type == .unclear { result = SyntaxNode(.cast, type: target, [value.node]) }
    if result.kind == .cast, result.type?.base == target.base, !isSame {
      result.type = target
      return Analysed(result, target)
    }
    if !target.modifiers.isEmpty, value.type.type != target {
      result = SyntaxNode(.cast, type: target, [result])
      return Analysed(result, target)
    }
    return Analysed(result, isSame ? value.type : .known(target))
  }

  /// `ARRAY[…]::t[]` casts each element:
  /// <https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS>.
  private func castArray(_ array: SyntaxNode, to target: ValueType) -> Analysed {
    let elements = array.children.map { element in
      let type = element.kind == .array ? target : target.element
      return cast(SyntaxNode(.cast, type: type, [element])).node
    }
    return Analysed(SyntaxNode(.array, type: target.base, elements), target)
  }

  /// `ARRAY[…]`, whose elements get a common type.
  func array(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    if node.children.contains(where: { $0.kind == .array }) {
      let type = scope.common(of: values.map(\.type))
      return Analysed(node.with(values.map(\.node)), type.map(KnownType.known) ?? .unclear)
    }
    guard !values.isEmpty, let type = scope.common(of: values.map(\.type)) else {
      return Analysed(node.with(values.map(\.node)), .unclear)
    }
    var array = node.with(values.map { coerced($0, to: type) })
    array.type = type.array
    return Analysed(array, type.array)
  }

  /// A collation changes no type.
  func collated(_ node: SyntaxNode) -> Analysed {
    let value = analysed(node.children[0])
    return Analysed(node.with([value.node]), value.type)
  }

  /// `a[1]` of an array has the type of its elements, of `jsonb` its own; a slice has the array's.
  func subscripted(_ node: SyntaxNode) -> Analysed {
    let values = node.children.map(analysed)
    guard case .known(let type) = values[0].type else {
      return Analysed(node.with(values.map(\.node)), .unclear)
    }
    let isDocument = type.base == ValueType("jsonb")
    let places = values.dropFirst().map { value in
      if value.node.kind == .verbatim { return value.node }
      if isDocument { return value.type == .untyped ? coerced(value, to: .text) : value.node }
      return coerced(value, to: .integer)
    }
    let result = node.kind == .slice || isDocument ? type.base : type.element.base
    return Analysed(node.with([values[0].node] + places), result)
  }
}
