/// The access level of generated code; the raw value is that of the schema.
package enum AccessLevel: String, CaseIterable, Sendable {
  case `public`
  case package
  case `internal`

  /// The modifier and a space; empty for Swift's default.
  var modifier: Code {
    switch self {
    case .public: "public "
    case .package: "package "
    case .internal: ""
    }
  }
}
