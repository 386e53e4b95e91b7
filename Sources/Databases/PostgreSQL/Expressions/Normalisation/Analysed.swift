import SQLEquivalence

/// A node as the server would keep it, with the type of its value.
struct Analysed {
  var node: SyntaxNode
  var type: KnownType

  init(_ node: SyntaxNode, _ type: KnownType) {
    self.node = node
    self.type = type
  }

  init(_ node: SyntaxNode, _ type: ValueType) {
    self.init(node, .known(type))
  }
}
