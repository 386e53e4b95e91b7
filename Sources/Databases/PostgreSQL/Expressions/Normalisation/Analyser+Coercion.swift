import SQLEquivalence

extension Analyser {
  /// A value where a type is wanted: strings become constants, other values get the cast that the
  /// server adds: <https://www.postgresql.org/docs/current/typeconv.html>.
  func coerced(_ value: Analysed, to target: ValueType) -> SyntaxNode {
    let node = value.node
    if target.name.hasPrefix("any"), !target.isArray {
      // Nothing gives the string a type, and the server writes it without one.
      guard target.name == "any", node.kind == .literal, value.type == .untyped else { return node }
      return SyntaxNode(.constant, node.text, type: ValueType("unknown"))
    }
    switch value.type {
    case .untyped:
      switch node.kind {
      case .literal:
        let text = LiteralText.canonical(
          node.text, as: target.base, fields: target.modifiers)
        return SyntaxNode(.constant, text, type: target.base)
      case .null: return SyntaxNode(.null, type: target.base)
      default: break
      }
    case .known(let type):
      if type.base == target.base { return node }
    case .unclear: return node
    }
    if node.kind == .collate {
      let inner = coerced(Analysed(node.children[0], value.type), to: target)
      return hasCollation(target) ? node.with([inner]) : inner
    }
    return SyntaxNode(.cast, type: target, [node])
  }

  /// Whether COLLATE stays over a cast to a type; a type that is not known may be a domain over text.
  private func hasCollation(_ type: ValueType) -> Bool {
    type.element.isText || !scope.isKnown(type)
  }

  /// `x::type`: nothing where x has the type already, a constant where x is a string.
  func cast(_ node: SyntaxNode) -> Analysed {
    let child = node.children[0]
    guard let target = node.type else { return analysed(child) }
    if target.isArray, child.kind == .array, node.text.isEmpty {
      return castArray(child, to: target)
    }
    // The server puts the cast under COLLATE.
    if child.kind == .collate {
      let inner = cast(SyntaxNode(.cast, "array", type: target, child.children))
      return hasCollation(target) ? Analysed(child.with([inner.node]), inner.type) : inner
    }
    let value = analysed(child)
    switch value.type {
    case .known(let type) where type == target: return value
    case .known, .unclear:
      if target == .interval, let constant = Self.bareInterval(value.node) {
        return Analysed(constant, target)
      }
      return Analysed(SyntaxNode(.cast, type: target, [value.node]), target)
    case .untyped:
      // The server writes so where nothing gives NULL a type.
      if target == ValueType("unknown") { return value }
      let constant = coerced(value, to: target)
      if target.modifiers.isEmpty { return Analysed(constant, target) }
      return Analysed(SyntaxNode(.cast, type: target, [constant]), target)
    }
  }

  /// A constant interval loses its fields where the type has no fields, instead of getting a second
  /// cast.
  static func bareInterval(_ node: SyntaxNode) -> SyntaxNode? {
    guard node.kind == .cast, node.type?.base == .interval, node.children[0].kind == .constant
    else { return nil }
    return node.children[0]
  }

  /// `ARRAY[…]::t[]` casts each element:
  /// <https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS>.
  private func castArray(_ array: SyntaxNode, to target: ValueType) -> Analysed {
    let elements = array.children.map { element in
      let type = element.kind == .array ? target : target.element
      return cast(SyntaxNode(.cast, type: type, [element])).node
    }
    let result = SyntaxNode(.array, type: target.base, elements)
    // The length of elements is that of the array, where there are elements.
    let isSame = target.modifiers.isEmpty || !elements.isEmpty
    return Analysed(isSame ? result : SyntaxNode(.cast, type: target, [result]), target)
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
    let array = SyntaxNode(.array, type: type.array, values.map { coerced($0, to: type) })
    var whole = modified(type, values)
    whole.isArray = true
    return Analysed(array, whole)
  }

  /// A common type with its length or precision, which stays when all values have the same.
  func modified(_ common: ValueType, _ values: [Analysed]) -> ValueType {
    guard let first = values.first?.type.type, first.base == common,
      values.allSatisfy({ $0.type == .known(first) })
    else { return common }
    return first
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
    // The server hides the casts that it adds to subscripts.
    let places = values.dropFirst().map { value in
      value.type == .untyped ? coerced(value, to: isDocument ? .text : .integer) : value.node
    }
    let result = node.kind == .slice || isDocument ? type : type.element
    return Analysed(node.with([values[0].node] + places), result)
  }
}
