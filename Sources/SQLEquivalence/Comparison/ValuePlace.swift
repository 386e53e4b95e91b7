/// What kind of node a value belongs to.
package enum ValuePlace: Sendable {
  /// The other operand has no cast, so a constant has the type that it has without one.
  case operand
  case argument
  case elsewhere

  init(_ kind: NodeKind, in place: ValuePlace) {
    switch kind {
    case .operation, .any, .all: self = .operand
    case .array: self = place
    case .call, .keywordCall: self = .argument
    default: self = .elsewhere
    }
  }
}
