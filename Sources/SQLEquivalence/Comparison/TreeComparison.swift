import SQLLexicon

/// Compares what is kept of two expressions.
///
/// Where a function or a column is not known, a text that was written lacks the types that the
/// server's text shows; there the server's types are believed, as far as no other text could have led
/// to them.
struct TreeComparison {
  /// What kind of node a value belongs to.
  private enum Place {
    /// The other operand has no cast, so a constant has the type that it has without one.
    case operand
    case argument
    case elsewhere

    init(_ kind: NodeKind, in place: Place) {
      switch kind {
      case .operation, .any, .all: self = .operand
      case .array: self = place
      case .call, .keywordCall: self = .argument
      default: self = .elsewhere
      }
    }
  }

  private let left: ExpressionOrigin
  private let right: ExpressionOrigin

  init(_ left: ExpressionOrigin, _ right: ExpressionOrigin) {
    self.left = left
    self.right = right
  }

  func matches(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    matches(left, right, .elsewhere)
  }

  private func matches(_ left: SyntaxNode, _ right: SyntaxNode, _ place: Place) -> Bool {
    if isSame(left, right) {
      let inner = Place(left.kind, in: place)
      return zip(left.children, right.children).allSatisfy { matches($0, $1, inner) }
    }
    switch (self.left, self.right) {
    case (.written, .catalog): return isTold(left, by: right, place)
    case (.catalog, .written): return isTold(right, by: left, place)
    case (.written, .written), (.catalog, .catalog): return false
    }
  }

  private func isSame(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    guard left.kind == right.kind, left.text.isExactly(right.text),
      left.children.count == right.children.count
    else { return false }
    if left.type == right.type { return true }
    // The type of an array that has elements follows from theirs.
    return left.kind == .array && !left.children.isEmpty && (left.type == nil || right.type == nil)
  }

  /// Whether the server's text shows the type of something that was written without one.
  private func isTold(_ written: SyntaxNode, by kept: SyntaxNode, _ place: Place) -> Bool {
    switch (written.kind, kept.kind) {
    case (.literal, .constant):
      guard let type = kept.type, place == .operand || (place == .argument && type == .text) else {
        return false
      }
      let text = LiteralText.canonical(written.text, as: type, fields: "")
      return text.isExactly(kept.text)
    case (.null, .null): return written.type == nil
    case (.looseNumber, .constant): return isSameNumber(written, kept)
    case (.looseNumber, .cast):
      let isNumber = kept.type.map { TypeRules.categories[$0.name] == "N" && !$0.isArray } ?? false
      return place == .operand && isNumber && isSameNumber(written, kept.children[0])
    default: return false
    }
  }

  private func isSameNumber(_ written: SyntaxNode, _ kept: SyntaxNode) -> Bool {
    [.constant, .looseNumber].contains(kept.kind) && written.text.isExactly(kept.text)
      && written.type == kept.type
  }
}
