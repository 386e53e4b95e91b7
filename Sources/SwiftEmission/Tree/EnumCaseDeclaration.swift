/// A case of an enum with a raw value, or with an associated one.
struct EnumCaseDeclaration: Sendable {
  var documentation = Documentation()
  let name: Identifier
  /// `nil` where it equals the name.
  var rawValue: String?
  /// The type of the associated value.
  var payload: Code?
}
