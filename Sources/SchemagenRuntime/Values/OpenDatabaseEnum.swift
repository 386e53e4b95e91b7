/// An enum that keeps labels which the schema does not have, such as one that a newer version of the
/// application has added; generated with `unknownEnumValues = "case"`.
///
/// ```swift
/// switch user.role {
/// case .admin: …
/// case .user: …
/// case .unknown(let label): …
/// }
/// ```
public protocol OpenDatabaseEnum: DatabaseEnum, Codable, Hashable {
  /// The labels of the schema, each with its case.
  static var _labels: [(label: String, value: Self)] { get }

  /// The case for another label.
  static func _unknown(_ label: String) -> Self

  /// The label of this case.
  func _label() -> String
}

extension OpenDatabaseEnum {
  /// The cases of the schema.
  public static var allCases: [Self] { _labels.map(\.value) }

  /// The case of a label, whether the schema has it or not.
  public init(rawValue: String) {
    self =
      Self._labels.first { $0.label.utf8.elementsEqual(rawValue.utf8) }?.value
      ?? ._unknown(rawValue)
  }

  /// The label that the database stores.
  public var rawValue: String { _label() }
}
