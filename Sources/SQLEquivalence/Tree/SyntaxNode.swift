import SQLLexicon

/// A node of an expression.
///
/// All nodes have one shape, so that a rule needs to name only what it changes. The height is
/// bounded where nodes are made, which makes recursion over a tree safe. It is a class so that
/// recursive functions need little stack.
package final class SyntaxNode: Sendable {
  /// How high a tree may be; deeper texts are compared word by word.
  package static let maximumHeight = 64

  /// What the node is.
  package let kind: NodeKind
  /// The operator, the name or the value.
  package let text: String
  /// The type of a constant, or what a cast makes.
  package let type: ValueType?
  /// The operands, arguments or parts.
  package let children: [SyntaxNode]
  /// The number of nodes on the longest way down, with this one.
  package let height: Int
  /// How many nodes there are; no more than ``Int/max``.
  package let size: Int

  /// Makes a node.
  package init(
    _ kind: NodeKind, _ text: String = "", type: ValueType? = nil, _ children: [SyntaxNode] = []
  ) {
    self.kind = kind
    self.text = text
    self.type = type
    self.children = children
    height = 1 + (children.map(\.height).max() ?? 0)
    size = children.reduce(1) { $0.addingSaturated($1.size) }
  }

  /// Makes a node without text and type.
  package convenience init(_ kind: NodeKind, _ children: [SyntaxNode]) {
    self.init(kind, "", children)
  }

  /// The same node with other children.
  package func with(_ children: [SyntaxNode]) -> SyntaxNode {
    SyntaxNode(kind, text, type: type, children)
  }

  /// Whether a column is mentioned.
  package var hasColumns: Bool { kind == .column || children.contains(where: \.hasColumns) }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
