/// A Swift file before it is text.
struct SwiftFile: Sendable {
  /// Sentences below the header about the purpose of the file.
  var notes: [Code] = []
  /// The access level of its declarations, which decides how modules are imported.
  let access: AccessLevel
  var imports: Set<SwiftModule> = []
  /// Modules that the schema names.
  var furtherImports: [Identifier] = []
  var declarations: [Declaration] = []

  /// Appends the declarations of another file.
  mutating func append(_ other: SwiftFile) {
    imports.formUnion(other.imports)
    furtherImports = other.furtherImports
    declarations += other.declarations
  }
}
