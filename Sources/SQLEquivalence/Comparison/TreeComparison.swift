import SQLLexicon

/// Compares what is kept of two expressions.
///
/// Where a function or a column is not known, a text that was written lacks the types that the
/// database's text shows; there the database's types are believed, as far as no other text could have
/// led to them.
struct TreeComparison {
  let left: ExpressionOrigin
  let right: ExpressionOrigin
  let scope: any ExpressionScope

  func matches(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    matches(left, right, .elsewhere)
  }

  private func matches(_ left: SyntaxNode, _ right: SyntaxNode, _ place: ValuePlace) -> Bool {
    if isSame(left, right) {
      let inner = ValuePlace(left.kind, in: place)
      return zip(left.children, right.children).allSatisfy { matches($0, $1, inner) }
    }
    switch (self.left, self.right) {
    case (.written, .catalog): return scope.shows(right, typeOf: left, in: place)
    case (.catalog, .written): return scope.shows(left, typeOf: right, in: place)
    case (.written, .written), (.catalog, .catalog): return false
    }
  }

  private func isSameCall(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    guard left.kind == .call, right.kind == .call else { return false }
    return switch (self.left, self.right) {
    case (.written, .catalog): scope.mayCall(left, right)
    case (.catalog, .written): scope.mayCall(right, left)
    case (.written, .written): scope.mayCall(left, right) || scope.mayCall(right, left)
    case (.catalog, .catalog): false
    }
  }

  private func isSame(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    guard left.kind == right.kind, left.text.isExactly(right.text) || isSameCall(left, right),
      left.children.count == right.children.count
    else { return false }
    if left.type == right.type { return true }
    // The type of an array that has elements follows from theirs.
    return left.kind == .array && !left.children.isEmpty && (left.type == nil || right.type == nil)
  }
}
