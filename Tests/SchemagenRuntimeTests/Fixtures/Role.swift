public import SchemagenRuntime

/// What a user may do.
public enum Role: String, DatabaseEnum, Codable, Hashable, CaseIterable {
  case user = "USER"
  case editor = "EDITOR"
  case admin = "ADMIN"
}
