/// A case of an enum with a raw value.
struct EnumCaseDeclaration: Sendable {
  var documentation = Documentation()
  let name: Identifier
  /// `nil` where the name says it.
  let rawValue: String?
}
