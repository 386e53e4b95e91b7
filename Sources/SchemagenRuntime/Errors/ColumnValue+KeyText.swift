import Foundation

extension ColumnValue {
  /// The value as a person reads it.
  var keyText: String {
    switch self {
    case let value as UUID: value.uuidString.lowercased()
    case let value as any DatabaseEnum: value.rawValue
    default: "\(self)"
    }
  }
}
