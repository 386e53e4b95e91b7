/// A Swift file before it is text.
struct SwiftFile: Sendable {
  /// Sentences below the header that say what the file is for.
  var notes: [Code] = []
  /// How much of it is visible, which decides how modules are imported.
  let access: AccessLevel
  var imports: Set<SwiftModule> = []
  var declarations: [Declaration] = []

  /// Adds all that another file declares.
  mutating func append(_ other: SwiftFile) {
    imports.formUnion(other.imports)
    declarations += other.declarations
  }
}
