import SQLLexicon

/// A node of an expression.
///
/// All nodes have one shape, so that a rule needs to name only what it changes. The height is
/// bounded where nodes are made, which makes recursion over a tree safe.
struct SyntaxNode: Hashable, Sendable {
  /// How high a tree may be; deeper texts are compared word by word.
  static let maximumHeight = 150

  var kind: NodeKind
  /// The operator, the name or the value.
  @Exact var text: String
  /// The type of a constant, or what a cast makes.
  var type: ValueType?
  private(set) var children: [SyntaxNode]
  private(set) var height: Int
  /// How many nodes there are; no more than ``Int/max``.
  private(set) var size: Int

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

  init(_ kind: NodeKind, _ children: [SyntaxNode]) {
    self.init(kind, "", children)
  }

  /// Adds a child in place, so that a long list takes linear time.
  mutating func append(_ child: SyntaxNode) {
    children.append(child)
    height = max(height, child.height + 1)
    size = size.addingSaturated(child.size)
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
