/// A struct, an enum or an extension.
struct TypeDeclaration: Sendable {
  /// Which of them it is; the raw value is the keyword.
  enum Kind: String, Sendable {
    case `struct`, `enum`, `extension`
  }

  var documentation = Documentation()
  /// `nil` for an extension, whose members have their own.
  var access: AccessLevel?
  let kind: Kind
  let name: Identifier
  /// The condition of an extension, after `where`.
  var condition: Code?
  var conformances: [Code] = []
  var members: [Declaration] = []
}
