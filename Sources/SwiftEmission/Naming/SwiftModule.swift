/// A module whose types generated code uses; the raw value is its name.
enum SwiftModule: String, CaseIterable, Sendable {
  case swift = "Swift"
  case foundation = "Foundation"
  case migrator = "SchemagenMigrator"
  case runtime = "SchemagenRuntime"
}
