/// A case of an enum with a raw value.
struct EnumCaseDeclaration: Sendable {
  var documentation = Documentation()
  let name: Identifier
  /// `nil` where it equals the name.
  let rawValue: String?
}
