import DatabaseTypes
import SQLEquivalence

extension ExpressionRole {
  /// The type of the place; `nil` where the place takes any type, or where it is not known.
  var target: ValueType? {
    switch self {
    case .condition: .boolean
    case .defaultValue(let type), .generated(let type): type.map(ValueType.init)
    case .key: nil
    }
  }
}
