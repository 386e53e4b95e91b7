/// Who may use what is generated; the raw value is the schema's word.
package enum AccessLevel: String, CaseIterable, Sendable {
  case `public`
  case package
  case `internal`

  /// The modifier with the space behind it; nothing for Swift's default.
  var modifier: Code {
    switch self {
    case .public: "public "
    case .package: "package "
    case .internal: ""
    }
  }
}
