import SQLLexicon

/// A node of an expression.
///
/// All nodes have one shape, so that a rule needs to name only what it changes. The height is
/// bounded where nodes are made, which makes recursion over a tree safe. It is a class so that
/// recursive functions need little stack.
final class SyntaxNode: Sendable {
  /// How high a tree may be; deeper texts are compared word by word.
  static let maximumHeight = 64

  let kind: NodeKind
  /// The operator, the name or the value.
  let text: String
  /// The type of a constant, or what a cast makes.
  let type: ValueType?
  let children: [SyntaxNode]
  let height: Int
  /// How many nodes there are; no more than ``Int/max``.
  let size: Int

  init(
    _ kind: NodeKind, _ text: String = "", type: ValueType? = nil, _ children: [SyntaxNode] = []
  ) {
    self.kind = kind
    self.text = text
    self.type = type
    self.children = children
    height = 1 + (children.map(\.height).max() ?? 0)
    size = children.reduce(1) { $0.addingSaturated($1.size) }
  }

  convenience init(_ kind: NodeKind, _ children: [SyntaxNode]) {
    self.init(kind, "", children)
  }

  /// The same node with other children.
  func with(_ children: [SyntaxNode]) -> SyntaxNode {
    SyntaxNode(kind, text, type: type, children)
  }

  /// Whether a column is mentioned.
  var hasColumns: Bool { kind == .column || children.contains(where: \.hasColumns) }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
